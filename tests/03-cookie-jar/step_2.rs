//! Write `default_path`, `cookie_path` and `path_matches`: to which pages a cookie belongs.

use cookie_jar::{cookie_path, default_path, path_matches};
use harness::{Step, Test, claim};

use crate::common::*;

const STEP: Step = CHAPTER.step(2, "Match paths");

fn defaults(t: &Test, request: impl AsRef<[u8]>, expected: impl AsRef<[u8]>) {
    let (request, expected) = (request.as_ref(), expected.as_ref().escape_ascii());
    t.call(
        format!("default_path(b\"{}\")", request.escape_ascii()),
        || default_path(request).escape_ascii().to_string(),
    )
    .gives(expected.to_string());
}

fn chooses(t: &Test, attribute: Option<&[u8]>, request: &str, expected: impl AsRef<[u8]>) {
    let path = attribute.map(|path| path.escape_ascii().to_string());
    let expected = expected.as_ref().escape_ascii().to_string();
    t.call(format!("cookie_path({path:?}, {request:?})"), || {
        cookie_path(attribute, request.as_bytes())
            .escape_ascii()
            .to_string()
    })
    .gives(expected);
}

fn matches(t: &Test, request: impl AsRef<[u8]>, cookie: impl AsRef<[u8]>, expected: bool) {
    let (request, cookie) = (request.as_ref(), cookie.as_ref());
    let call = format!(
        "path_matches(b\"{}\", b\"{}\")",
        request.escape_ascii(),
        cookie.escape_ascii()
    );
    t.call(call, || path_matches(request, cookie))
        .gives(expected);
}

#[test]
fn the_default_is_the_folder_of_the_page() {
    claim!(
        STEP.invariant(1),
        "The default path is the request's path up to its last slash, without it",
        "RFC 6265bis, section 5.1.4"
    )
    .test(async |t| {
        for (request, expected) in pairs(
            "/a/b | /a, /a/ | /a, /a/b/ | /a/b, /a/b/c.html | /a/b, /account/login | /account,
             /a// | /a/, /a//b | /a/, //a/b | //a, /// | //, /a/../b | /a/.., /A/B | /A,
             /a%2Fb/c | /a%2Fb, /a/b;c=d | /a, /ä/b | /ä",
        ) {
            defaults(&t, request, expected);
        }
        defaults(&t, b"/\xff/\xfe", b"/\xff");
        for byte in 0..=u8::MAX {
            let expected = if byte == b'/' { "/a/b" } else { "/a" };
            defaults(&t, [b"/a/b", &[byte][..], b"c"].concat(), expected);
        }
    });
}

#[test]
fn the_default_is_never_empty() {
    claim!(
        STEP.invariant(2),
        "Where nothing is left, or no slash stands in front, the default path is /",
        "RFC 6265bis, section 5.1.4, steps 2 and 3"
    )
    .test(async |t| {
        let odd = ["", " /a/b", "/ ", "\\a\\b"];
        for request in words(
            "/ /a /index.html /%2F /a;b // //a a a/b a/b/c * ./a/b ?/a/b https://shop.test/a/b",
        )
        .chain(odd)
        {
            defaults(&t, request, "/");
        }
    });
}

#[test]
fn a_path_with_a_slash_in_front_is_taken_as_it_is() {
    claim!(
        STEP.invariant(3),
        "A Path that begins with / is the cookie's path, byte for byte",
        "RFC 6265bis, section 5.6.4"
    )
    .test(async |t| {
        let long = format!("/{}", "x".repeat(1023));
        for path in [
            "/", "/a", "/a/", "/a/b/", "//", "//a", "/a//b", "/.", "/a/../b", "/./a", "/A",
            "/a%2fb", "/%41", "/a b", "/a?b#c", "/\"a\"", "/a\\b", "/*", "/ä", "/other", &long,
        ] {
            for request in ["/shop/cart", "/", "", "/a/b"] {
                chooses(&t, Some(path.as_bytes()), request, path);
            }
        }
        for byte in 0..=u8::MAX {
            chooses(&t, Some(&[b'/', byte]), "/shop/cart", [b'/', byte]);
        }
    });
}

#[test]
fn any_other_path_is_the_default() {
    claim!(
        STEP.invariant(4),
        "Without a Path, or with one that begins otherwise, the cookie has the default path",
        "RFC 6265bis, section 5.6.4"
    )
    .test(async |t| {
        for path in [
            None,
            Some(""),
            Some("a"),
            Some("a/b"),
            Some("./"),
            Some("../"),
            Some("\"/\""),
            Some("\"/a\""),
            Some("'/'"),
            Some("%2F"),
            Some("\\"),
            Some("*"),
            Some(" /"),
            Some("https://shop.test/"),
            Some("shop/"),
        ] {
            for (request, expected) in pairs(
                "/shop/cart | /shop, /shop/ | /shop, /a/b/c | /a/b, /shop | /, / | /, | /,
                 a/b | /",
            ) {
                chooses(&t, path.map(str::as_bytes), request, expected);
            }
        }
        for byte in (0..=u8::MAX).filter(|byte| *byte != b'/') {
            chooses(&t, Some(&[byte, b'/']), "/shop/cart", "/shop");
            chooses(&t, Some(&[byte]), "/shop/cart", "/shop");
        }
    });
}

#[test]
fn the_same_path_matches() {
    claim!(
        STEP.invariant(5),
        "A cookie's path matches the same path",
        "RFC 6265bis, section 5.1.4"
    )
    .test(async |t| {
        for path in [
            "/", "/a", "/a/", "/a/b", "//", "/a//b", "/A", "/%41", "/a b", "/ä", "/a/..",
        ] {
            matches(&t, path, path, true);
        }
        for byte in 0..=u8::MAX {
            matches(&t, [b'/', byte], [b'/', byte], true);
        }
    });
}

#[test]
fn it_matches_what_lies_below() {
    claim!(
        STEP.invariant(6),
        "A path matches a longer one that goes on with a slash, or if it ends with one itself",
        "RFC 6265bis, section 5.1.4"
    )
    .test(async |t| {
        for (request, cookie) in pairs(
            "/a/ | /a, /a/b | /a, /a/b/c | /a, /a/b/c | /a/b, /a/b | /a/, /a// | /a/,
             /a//b | /a, /a | /, /a/b/c | /, //a | /, //a | //, /a/../b | /a, /a/a | /a,
             /a b/c | /a b",
        ) {
            matches(&t, request, cookie, true);
        }
        for byte in 0..=u8::MAX {
            matches(&t, [b"/foo/", &[byte][..]].concat(), "/foo/", true);
            matches(&t, [b"/foo/", &[byte][..]].concat(), "/foo", true);
            matches(&t, [b"/", &[byte][..], b"x"].concat(), "/", true);
            matches(&t, [b"/", &[byte][..], b"/x"].concat(), [b'/', byte], true);
        }
    });
}

#[test]
fn it_does_not_match_what_begins_alike() {
    claim!(
        STEP.invariant(7),
        "A path that goes on with anything but a slash isn't below: /foobar isn't in /foo",
        "RFC 6265bis, section 5.1.4"
    )
    .test(async |t| {
        for byte in (0..=u8::MAX).filter(|byte| *byte != b'/') {
            matches(&t, [b"/foo", &[byte][..]].concat(), "/foo", false);
            matches(&t, [b"/foo", &[byte][..], b"/foo/"].concat(), "/foo", false);
            matches(&t, [b"/a/b", &[byte][..]].concat(), "/a/b", false);
        }
        for (request, cookie) in [
            ("/foobar", "/foo"),
            ("/foo.html", "/foo"),
            ("/foo%2Fbar", "/foo"),
            ("/foo%2F", "/foo/"),
            ("/foo;/bar", "/foo"),
            ("/foo\\bar", "/foo"),
        ] {
            matches(&t, request, cookie, false);
        }
    });
}

#[test]
fn it_matches_no_other() {
    claim!(
        STEP.invariant(7),
        "No other path matches: not what lies above or beside, in other case, or in other spelling",
        "RFC 6265bis, section 5.1.4"
    )
    .test(async |t| {
        for (request, cookie) in pairs(
            "/ | /a, /a | /a/, /a | /a/b, /a/ | /a/b, /a | //, / | //, /a/b | /b, /b/a | /a,
             /x/a/b | /a/b, /A | /a, /a/b | /A, /%61 | /a, /a/b | /%61, /a%2Fb | /a/b,
             /a/b | /a%2Fb, /%2f | /%2F, /a//b | /a/b, /a/./b | /a/b, /b/../a | /a, /ä | /a,
             /a | /*",
        ) {
            matches(&t, request, cookie, false);
        }
        // No text, and not the same.
        for request in [
            &b"/\xfe"[..],
            b"/\xfe/x",
            b"/\xff\xff",
            b"/\xc3",
            b"/\xef\xbf\xbd",
        ] {
            matches(&t, request, b"/\xff", false);
        }
        for byte in (0..=u8::MAX).filter(|byte| *byte != b'a') {
            matches(&t, [b'/', byte], "/a", false);
            matches(&t, [b"/", &[byte][..], b"/b"].concat(), "/a", false);
        }
    });
}
