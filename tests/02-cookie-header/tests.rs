// Chapter 02, cookie-header: cookies on the wire.

use cookie_header::{Error, Pair, Part, SameSite, SetCookie, app};
use harness::{Chapter, Step, Test, claim};

const CHAPTER: Chapter = Chapter::new("02-cookie-header");

/// What is wrong about one byte.
fn byte(part: Part, byte: u8, position: usize) -> Error {
    Error::Byte {
        part,
        byte,
        position,
    }
}

/// The refusal of one byte.
fn refused(part: Part, wrong: u8, position: usize) -> Result<(), Error> {
    Err(byte(part, wrong, position))
}

/// Pairs as a person reads them: `name|value`.
fn readable(pairs: &[Pair]) -> Vec<String> {
    let show = |pair: &Pair| format!("{}|{}", pair.name.escape_ascii(), pair.value.escape_ascii());
    pairs.iter().map(show).collect()
}

mod step_1 {
    //! Write `parse`: one `Cookie` header into its pairs, in order, byte for byte.
    use super::*;
    use cookie_header::parse;

    const STEP: Step = CHAPTER.step(1, "Cut the header into pairs");

    /// Parses `header`, and compares the pairs as `name|value`.
    fn reads(t: &Test, header: impl AsRef<[u8]>, expected: &[&str]) {
        let header = header.as_ref();
        t.call(
            format!("parse(b\"{}\"), as name|value,", header.escape_ascii()),
            || readable(&parse(header)),
        )
        .gives(expected);
    }

    #[test]
    fn keeps_the_order_and_every_pair() {
        claim!(
            STEP,
            "Every pair is there, in the order in which it was sent, also the second of one name",
            "RFC 6265bis, section 4.2"
        )
        .test(async |t| {
            reads(&t, "a=1; b=2; c=3", &["a|1", "b|2", "c|3"]);
            reads(&t, "b=2; a=1; b=3", &["b|2", "a|1", "b|3"]);
            reads(&t, "A=1; a=2", &["A|1", "a|2"]);
            reads(&t, "a=1; a=1", &["a|1", "a|1"]);
            reads(&t, "$Version=1; a=1", &["$Version|1", "a|1"]);
            let many: Vec<String> = (0..200).map(|number| format!("c{number}=")).collect();
            let pairs: Vec<String> = (0..200).map(|number| format!("c{number}|")).collect();
            let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
            reads(&t, many.join("; "), &pairs);
        });
    }

    #[test]
    fn a_name_ends_at_the_first_equals_sign() {
        claim!(
            STEP,
            "The name ends at the first =, and every later one belongs to the value",
            "RFC 6265bis, section 5.6"
        )
        .test(async |t| {
            reads(&t, "token=dGVzdA==; b=2", &["token|dGVzdA==", "b|2"]);
            reads(&t, "a=b=c=d", &["a|b=c=d"]);
        });
    }

    #[test]
    fn decodes_nothing() {
        claim!(
            STEP,
            "Percent signs, quotes and plus signs are bytes of the value like any other",
            "RFC 6265bis, section 4.2.2"
        )
        .test(async |t| {
            reads(&t, "a=%3B%20x; b=1+1", &["a|%3B%20x", "b|1+1"]);
            reads(
                &t,
                r#"a="quoted"; b="; c=""#,
                &[r#"a|\"quoted\""#, r#"b|\""#, r#"c|\""#],
            );
            reads(&t, "a=x,y; b={1}", &["a|x,y", "b|{1}"]);
            reads(&t, r"a=\x; b=\\", &[r"a|\\x", r"b|\\\\"]);
        });
    }

    #[test]
    fn spaces_and_tabs_are_only_cut_at_the_ends() {
        claim!(
            STEP,
            "Spaces and tabs around a name or a value are cut off, and inside they stay",
            "RFC 6265bis, section 5.6"
        )
        .test(async |t| {
            reads(&t, "  a = 1 ;\tb=2\t;c=3", &["a|1", "b|2", "c|3"]);
            reads(&t, "a \t =\t \t1 \t ;  ", &["a|1"]);
            reads(&t, "a=one two;b b=2", &["a|one two", "b b|2"]);
            reads(&t, b"a=1\x0b; b=\xc2\xa0", &[r"a|1\x0b", r"b|\xc2\xa0"]);
            reads(&t, b"a=\x0c; \nb=1\r", &[r"a|\x0c", r"\nb|1\r"]);
        });
    }

    #[test]
    fn a_piece_without_a_name_is_a_value() {
        claim!(
            STEP,
            "A piece without = is a value without a name, and a piece with nothing in it is nothing",
            "RFC 6265bis, section 5.6, step 3"
        )
        .test(async |t| {
            reads(&t, "foo; a=1", &["|foo", "a|1"]);
            reads(&t, "=foo; a=", &["|foo", "a|"]);
            reads(&t, "=__Host-sid=evil", &["|__Host-sid=evil"]);
            reads(&t, "; ;;a=1; ; =; ", &["a|1"]);
            reads(&t, "", &[]);
        });
    }

    #[test]
    fn survives_any_bytes() {
        claim!(
            STEP,
            "A header is bytes: no byte at any place makes it panic, and none is lost",
            "CWE-20"
        )
        .test(async |t| {
            reads(&t, b"a=\xff\x00; \xe9=2", &[r"a|\xff\x00", r"\xe9|2"]);
            for byte in 0..=u8::MAX {
                let kept = match byte {
                    b';' | b' ' | b'\t' => String::new(),
                    _ => byte.escape_ascii().to_string(),
                };
                reads(&t, [b'a', b'=', byte], &[&format!("a|{kept}")]);
                reads(
                    &t,
                    [b'a', b'=', b'x', byte, b'y', b'='],
                    &match byte {
                        b';' => vec!["a|x".to_owned(), "y|".to_owned()],
                        _ => vec![format!("a|x{}y=", byte.escape_ascii())],
                    }
                    .iter()
                    .map(String::as_str)
                    .collect::<Vec<_>>(),
                );
            }
        });
    }
}

mod step_2 {
    //! Write `cookies`: the pairs of a whole request, whose `Cookie` header may come in several lines.
    use super::*;
    use axum::http::HeaderMap;
    use axum::http::header::{ACCEPT, COOKIE};
    use cookie_header::{cookies, parse};

    const STEP: Step = CHAPTER.step(2, "Read every line");

    #[test]
    fn several_lines_are_as_one() {
        claim!(
            STEP,
            "Cookies in several lines are the same cookies as in one",
            "RFC 6265bis, section 4.2.1; RFC 9113, section 8.2.3"
        )
        .test(async |t| {
            let line = |text: &'static str| (COOKIE, text.parse().expect("a header value"));
            let crumbs = HeaderMap::from_iter([line("a=1"), line("b=2; c=3"), line("a=1")]);
            t.call("cookies with three cookie lines, as name|value,", || {
                readable(&cookies(&crumbs))
            })
            .gives(readable(&parse(b"a=1; b=2; c=3; a=1")));
        });
    }

    #[test]
    fn a_request_without_cookies_has_none() {
        claim!(
            STEP,
            "No Cookie line, no cookies",
            "RFC 6265bis, section 4.2"
        )
        .test(async |t| {
            let other = HeaderMap::from_iter([(ACCEPT, "a=1".parse().expect("a header value"))]);
            t.call("cookies without a cookie line", || cookies(&other))
                .gives(vec![]);
        });
    }

    #[test]
    fn the_desk_shows_what_was_sent() {
        claim!(
            STEP,
            "The server sees every byte that a visitor sends, in every line",
            "RFC 6265bis, section 4.2"
        )
        .test(async |t| {
            let site = t.serve(app());
            let bytes = b"GET / HTTP/1.1\r\nhost: desk\r\n\
                cookie: theme=dark; theme=light\r\n\
                cookie: note=50%25 \"off\"; \xe9=\xff\r\n\r\n";
            t.raw("mallory", &site, bytes).await;
            t.matches_snapshot();
        });
    }
}

mod step_3 {
    //! Write `check_name` and `check_value`: the bytes that the grammar allows, and for any other
    //! an error that names the byte and its position.
    use super::*;
    use cookie_header::{check_name, check_value};

    const STEP: Step = CHAPTER.step(3, "Check names and values");

    /// What the grammar forbids in a name, besides what is neither ASCII nor visible.
    const NOT_IN_NAMES: &str = "\"(),/:;<=>?@[\\]{}";
    const NOT_IN_VALUES: &str = "\",;\\";

    #[test]
    fn a_name_is_a_token() {
        claim!(
            STEP,
            "A name holds letters, digits and fifteen signs, and no other character",
            "RFC 6265bis, section 4.1.1; RFC 9110, section 5.6.2"
        )
        .test(async |t| {
            for character in (0..=0x7f).map(char::from) {
                let name = format!("a{character}b");
                let forbidden = !character.is_ascii_graphic() || NOT_IN_NAMES.contains(character);
                let expected = match forbidden {
                    true => refused(Part::Name, character as u8, 1),
                    false => Ok(()),
                };
                t.call(format!("check_name({name:?})"), || check_name(&name))
                    .gives(expected);
            }
        });
    }

    #[test]
    fn a_name_is_not_empty() {
        claim!(STEP, "A cookie has a name", "RFC 6265bis, section 4.1.1").test(async |t| {
            t.call("check_name(\"\")", || check_name(""))
                .gives(Err(Error::Empty(Part::Name)));
        });
    }

    #[test]
    fn a_value_holds_no_separators() {
        claim!(
            STEP,
            "A value holds visible ASCII without quote, comma, semicolon and backslash",
            "RFC 6265bis, section 4.1.1"
        )
        .test(async |t| {
            t.call("check_value(\"\")", || check_value(""))
                .gives(Ok(()));
            for character in (0..=0x7f).map(char::from) {
                let value = format!("ab{character}c");
                let forbidden = !character.is_ascii_graphic() || NOT_IN_VALUES.contains(character);
                let expected = match forbidden {
                    true => refused(Part::Value, character as u8, 2),
                    false => Ok(()),
                };
                t.call(format!("check_value({value:?})"), || check_value(&value))
                    .gives(expected);
            }
        });
    }

    #[test]
    fn quotes_come_in_pairs_around_the_whole_value() {
        claim!(
            STEP,
            "Quotes may stand around the whole value, and nowhere else",
            "RFC 6265bis, section 4.1.1"
        )
        .test(async |t| {
            let check = |value: &'static str| {
                t.call(format!("check_value({value:?})"), move || {
                    check_value(value)
                })
            };
            check("\"dark\"").gives(Ok(()));
            check("\"\"").gives(Ok(()));
            for wrong in ["\"a\"b\"", "\"\"a\"\"", "a\"\"", "\"\"\""] {
                check(wrong).must("an error: the quotes stand elsewhere, too", Result::is_err);
            }
            check("\"").gives(refused(Part::Value, b'"', 0));
            check("\"dark").gives(refused(Part::Value, b'"', 0));
            check("dark\"").gives(refused(Part::Value, b'"', 4));
            check("\"a;b\"").must(
                "an error for the quote at 0 or the semicolon at 2: the quotes protect nothing",
                |it| *it == refused(Part::Value, b'"', 0) || *it == refused(Part::Value, b';', 2),
            );
        });
    }

    #[test]
    fn other_letters_are_refused_by_their_first_byte() {
        claim!(
            STEP,
            "Outside ASCII nothing is allowed, and the position counts bytes",
            "RFC 6265bis, section 4.1.1"
        )
        .test(async |t| {
            t.call("check_name(\"né\")", || check_name("n\u{e9}"))
                .gives(refused(Part::Name, 0xc3, 1));
            t.call("check_value(\"日本\")", || {
                check_value("\u{65e5}\u{672c}")
            })
            .gives(refused(Part::Value, 0xe6, 0));
        });
    }
}

mod step_4 {
    //! Write `check_path`, `check_domain` and `imf_fixdate`: what may stand in the attributes.
    use super::*;
    use cookie_header::{check_domain, check_path, imf_fixdate};
    use std::time::{Duration, UNIX_EPOCH};

    const STEP: Step = CHAPTER.step(4, "Check paths and domains, and write dates");

    #[test]
    fn a_path_begins_with_a_slash_and_holds_no_semicolon() {
        claim!(
            STEP,
            "A path begins with a slash, doesn't end in a space, and holds printable ASCII without ;",
            "RFC 6265bis, sections 4.1.1 and 5.6.4"
        )
        .test(async |t| {
            let check = |path: &'static str| t.call(format!("check_path({path:?})"), move || check_path(path));
            for good in ["/", "/shop", "/a b/~c,d=\"e\"\\"] {
                check(good).gives(Ok(()));
            }
            check("").gives(Err(Error::Empty(Part::Path)));
            check("shop").gives(refused(Part::Path, b's', 0));
            check(" /").gives(refused(Part::Path, b' ', 0));
            check("/; Domain=evil.example").gives(refused(Part::Path, b';', 1));
            check("/a\r\nX: y").gives(refused(Part::Path, b'\r', 2));
            check("/caf\u{e9}").gives(refused(Part::Path, 0xc3, 4));
            for character in (0..=0x7f).map(char::from) {
                let path = format!("/{character}b");
                let expected = match character.is_ascii_control() || character == ';' {
                    true => refused(Part::Path, character as u8, 1),
                    false => Ok(()),
                };
                t.call(format!("check_path({path:?})"), || check_path(&path))
                    .gives(expected);
            }
            check("/a ").gives(refused(Part::Path, b' ', 2));
            check("/a  ").gives(refused(Part::Path, b' ', 3));
        });
    }

    #[test]
    fn a_domain_is_labels_with_dots_between() {
        claim!(
            STEP,
            "A domain is labels of letters, digits and inner hyphens, with single dots between",
            "RFC 6265bis, section 4.1.1; RFC 1123, section 2.1"
        )
        .test(async |t| {
            let check = |domain: &'static str| {
                t.call(format!("check_domain({domain:?})"), move || {
                    check_domain(domain)
                })
            };
            for good in [
                "example.com",
                "EXAMPLE.com",
                "a.b-c.d9",
                "localhost",
                "xn--bcher-kva.example",
                "1.example",
                "127.0.0.1",
            ] {
                check(good).gives(Ok(()));
            }
            check("").gives(Err(Error::Empty(Part::Domain)));
            check("example.com; Path=/").gives(refused(Part::Domain, b';', 11));
            check("a\u{7f}.example").gives(refused(Part::Domain, 0x7f, 1));
            check("b\u{fc}cher.example").gives(refused(Part::Domain, 0xc3, 1));
            check("a_b.example").gives(refused(Part::Domain, b'_', 1));
            check(".example.com").gives(refused(Part::Domain, b'.', 0));
            check("example.com.").gives(refused(Part::Domain, b'.', 11));
            check("example..com").must("an error for one of the two dots, at 7 or 8", |it| {
                *it == refused(Part::Domain, b'.', 7) || *it == refused(Part::Domain, b'.', 8)
            });
            check("-a.example").gives(refused(Part::Domain, b'-', 0));
            check("a.-b.example").gives(refused(Part::Domain, b'-', 2));
            check("a.b-").gives(refused(Part::Domain, b'-', 3));
            check("a.b-.example").gives(refused(Part::Domain, b'-', 3));
            let long = "a".repeat(64) + ".example";
            let too_long = Error::TooLong {
                part: Part::Label,
                length: 64,
                limit: 63,
            };
            t.call("check_domain with a label of 64 letters", || {
                check_domain(&long)
            })
            .gives(Err(too_long));
            let longest = "a".repeat(63) + ".example";
            let too_long = Error::TooLong {
                part: Part::Domain,
                length: 254,
                limit: 253,
            };
            t.call("check_domain with 254 letters", || {
                check_domain(&("ab.".repeat(84) + "cd"))
            })
            .gives(Err(too_long));
            t.call("check_domain with 253 letters", || {
                check_domain(&("ab.".repeat(84) + "c"))
            })
            .gives(Ok(()));
            t.call("check_domain with a label of 63 letters", || {
                check_domain(&longest)
            })
            .gives(Ok(()));
        });
    }

    #[test]
    fn a_date_has_one_form() {
        claim!(
            STEP,
            "A date is written as Tue, 14 Nov 2023 22:13:20 GMT, and has four digits for the year",
            "RFC 9110, section 5.6.7"
        )
        .test(async |t| {
            let at = |seconds| {
                t.call(format!("imf_fixdate at {seconds} seconds"), move || {
                    imf_fixdate(UNIX_EPOCH + Duration::from_secs(seconds))
                })
            };
            let is = |text: &str| Ok(text.to_owned());
            at(1_700_000_000).gives(is("Tue, 14 Nov 2023 22:13:20 GMT"));
            at(0).gives(is("Thu, 01 Jan 1970 00:00:00 GMT"));
            at(951_782_400).gives(is("Tue, 29 Feb 2000 00:00:00 GMT"));
            // The first of each month of 2026.
            at(1_767_225_600).gives(is("Thu, 01 Jan 2026 00:00:00 GMT"));
            at(1_769_904_000).gives(is("Sun, 01 Feb 2026 00:00:00 GMT"));
            at(1_772_323_200).gives(is("Sun, 01 Mar 2026 00:00:00 GMT"));
            at(1_775_001_600).gives(is("Wed, 01 Apr 2026 00:00:00 GMT"));
            at(1_777_593_600).gives(is("Fri, 01 May 2026 00:00:00 GMT"));
            at(1_780_272_000).gives(is("Mon, 01 Jun 2026 00:00:00 GMT"));
            at(1_782_864_000).gives(is("Wed, 01 Jul 2026 00:00:00 GMT"));
            at(1_785_542_400).gives(is("Sat, 01 Aug 2026 00:00:00 GMT"));
            at(1_788_220_800).gives(is("Tue, 01 Sep 2026 00:00:00 GMT"));
            at(1_790_812_800).gives(is("Thu, 01 Oct 2026 00:00:00 GMT"));
            at(1_793_491_200).gives(is("Sun, 01 Nov 2026 00:00:00 GMT"));
            at(1_796_083_200).gives(is("Tue, 01 Dec 2026 00:00:00 GMT"));
            t.call("imf_fixdate 999 milliseconds after 1970 began", || {
                imf_fixdate(UNIX_EPOCH + Duration::from_millis(999))
            })
            .gives(is("Thu, 01 Jan 1970 00:00:00 GMT"));
            at(253_402_300_799).gives(is("Fri, 31 Dec 9999 23:59:59 GMT"));
            t.call("imf_fixdate half a second before the year 10000", || {
                imf_fixdate(UNIX_EPOCH + Duration::from_millis(253_402_300_799_500))
            })
            .gives(is("Fri, 31 Dec 9999 23:59:59 GMT"));
            at(253_402_300_800).gives(Err(Error::Date));
            t.call("imf_fixdate one second before 1970", || {
                imf_fixdate(UNIX_EPOCH - Duration::from_secs(1))
            })
            .gives(Err(Error::Date));
        });
    }
}

mod step_5 {
    //! Write `check`: it refuses what the grammar rules out, and what browsers would drop.
    use super::*;
    use std::time::{Duration, UNIX_EPOCH};

    const STEP: Step = CHAPTER.step(5, "Refuse what browsers would drop");

    fn refuses(t: &Test, call: &str, cookie: SetCookie, expected: Error) {
        t.call(call, || cookie.header_value()).gives(Err(expected));
    }

    fn sid() -> SetCookie {
        SetCookie::new("sid", "1")
    }

    #[test]
    fn every_part_is_checked() {
        claim!(
            STEP,
            "No part of the line goes out unchecked",
            "RFC 6265bis, section 4.1.1; CWE-113"
        )
        .test(async |t| {
            refuses(
                &t,
                "a name \"a b\"",
                SetCookie::new("a b", ""),
                byte(Part::Name, b' ', 1),
            );
            refuses(
                &t,
                "a value \"a;b\"",
                SetCookie::new("a", "a;b"),
                byte(Part::Value, b';', 1),
            );
            refuses(
                &t,
                "a path \"/;\"",
                sid().path("/;"),
                byte(Part::Path, b';', 1),
            );
            refuses(
                &t,
                "a domain \"a;b\"",
                sid().domain("a;b"),
                byte(Part::Domain, b';', 1),
            );
            let year_10000 = UNIX_EPOCH + Duration::from_secs(253_402_300_800);
            refuses(
                &t,
                "a date in the year 10000",
                sid().expires(year_10000),
                Error::Date,
            );
            refuses(&t, "a Max-Age of 0", sid().max_age(0), Error::ZeroMaxAge);
            let both = sid().max_age(0).expires(UNIX_EPOCH);
            refuses(&t, "a Max-Age of 0 and a date", both, Error::ZeroMaxAge);
            let both = sid().max_age(9).expires(year_10000);
            refuses(
                &t,
                "a Max-Age and a date in the year 10000",
                both,
                Error::Date,
            );
        });
    }

    #[test]
    fn what_is_too_long_is_refused_by_its_bytes() {
        claim!(
            STEP,
            "Name and value have at most 4096 bytes together, and an attribute's value at most 1024",
            "RFC 6265bis, section 5.6"
        )
        .test(async |t| {
            let too_long = |part, length, limit| Error::TooLong {
                part,
                length,
                limit,
            };
            let long = SetCookie::new("sid", "x".repeat(4094));
            refuses(&t, "3 bytes of name and 4094 of value", long, too_long(Part::Pair, 4097, 4096));
            let quoted = SetCookie::new("sid", format!("\"{}\"", "x".repeat(4092)));
            refuses(
                &t,
                "3 bytes of name, 4092 of value and two quotes",
                quoted,
                too_long(Part::Pair, 4097, 4096),
            );
            let long = SetCookie::new("n".repeat(5000), "");
            refuses(&t, "a name of 5000 bytes", long, too_long(Part::Pair, 5000, 4096));
            let path = format!("/{}", "x".repeat(1024));
            refuses(&t, "a path of 1025 bytes", sid().path(path), too_long(Part::Path, 1025, 1024));
        });
    }

    #[test]
    fn a_prefix_is_a_promise() {
        claim!(
            STEP,
            "__Secure- needs Secure, and __Host- needs Secure, Path=/ and no Domain, in any case",
            "RFC 6265bis, sections 4.1.3 and 5.7"
        )
        .test(async |t| {
            for name in ["__Secure-a", "__secure-a", "__Host-a", "__HOST-a"] {
                let cookie = SetCookie::new(name, "1").path("/");
                t.call(format!("{name} without Secure"), || cookie.header_value())
                    .must("Error::NeedsSecure", |it| {
                        matches!(it, Err(Error::NeedsSecure(_)))
                    });
            }
            let host = || SetCookie::new("__Host-a", "1").secure();
            refuses(&t, "__Host- without a path", host(), Error::NeedsRootPath);
            refuses(
                &t,
                "__Host- with Path=/x",
                host().path("/x"),
                Error::NeedsRootPath,
            );
            let with_domain = host().path("/").domain("example.com");
            refuses(&t, "__Host- with a domain", with_domain, Error::NoDomain);
        });
    }

    #[test]
    fn same_site_none_needs_secure() {
        claim!(
            STEP,
            "SameSite=None without Secure is refused",
            "RFC 6265bis, section 5.7"
        )
        .test(async |t| {
            let cookie = sid().same_site(SameSite::None);
            t.call("SameSite=None without Secure", || cookie.header_value())
                .must("Error::NeedsSecure", |it| {
                    matches!(it, Err(Error::NeedsSecure(_)))
                });
        });
    }

    #[test]
    fn an_attack_is_told_where_it_was_seen() {
        claim!(
            STEP,
            "Neither a line break nor a semicolon gets out of a value",
            "CWE-113"
        )
        .test(async |t| {
            let site = t.serve(app());
            let mallory = t.browser("mallory", &site);
            for value in ["dark%0D%0ASet-Cookie:+admin=yes", "a;+Domain=evil.example"] {
                mallory.get(&format!("/set?name=theme&value={value}")).await;
            }
            t.matches_snapshot();
        });
    }
}

mod step_6 {
    //! Write `line`: the checked parts as one line, each attribute only where it was asked for.
    use super::*;
    use cookie_header::{check_domain, check_name, check_path, check_value, parse};
    use std::time::{Duration, UNIX_EPOCH};

    const STEP: Step = CHAPTER.step(6, "Write the line");

    /// How many cookies are made up, and from which seed.
    const CASES: usize = 10_000;
    const SEED: u64 = 6265;

    /// The line, or what refused it.
    fn line(cookie: &SetCookie) -> Result<String, String> {
        let value = cookie.header_value().map_err(|error| error.to_string())?;
        let text = value.to_str().map_err(|error| error.to_string())?;
        Ok(text.to_owned())
    }

    /// The attributes in the order of their names, so that any order will do.
    fn sorted(line: Result<String, String>) -> Result<Vec<String>, String> {
        let line = line?;
        let mut parts: Vec<String> = line.split("; ").map(str::to_owned).collect();
        parts[1..].sort();
        Ok(parts)
    }

    fn writes(t: &Test, cookie: SetCookie, expected: &[&str]) {
        let expected: Vec<String> = expected.iter().map(|&part| part.to_owned()).collect();
        t.call("the parts of the line", || sorted(line(&cookie)))
            .gives(Ok(expected));
    }

    #[test]
    fn a_cookie_without_attributes_is_a_pair() {
        claim!(
            STEP,
            "Nothing is added that wasn't asked for",
            "RFC 6265bis, section 4.1.1"
        )
        .test(async |t| {
            writes(&t, SetCookie::new("theme", "dark"), &["theme=dark"]);
            writes(&t, SetCookie::new("theme", ""), &["theme="]);
        });
    }

    #[test]
    fn every_attribute_has_its_name_and_value() {
        claim!(
            STEP,
            "Each attribute stands after a semicolon and a space, spelled as in the grammar",
            "RFC 6265bis, section 4.1.1"
        )
        .test(async |t| {
            let cookie = SetCookie::new("__Secure-sid", "abc")
                .path("/shop")
                .domain("example.com")
                .expires(UNIX_EPOCH + Duration::from_secs(1_700_000_000))
                .max_age(3600)
                .same_site(SameSite::None)
                .secure()
                .http_only();
            let expected = [
                "__Secure-sid=abc",
                "Domain=example.com",
                "Expires=Tue, 14 Nov 2023 22:13:20 GMT",
                "HttpOnly",
                "Max-Age=3600",
                "Path=/shop",
                "SameSite=None",
                "Secure",
            ];
            writes(&t, cookie, &expected);
            for (same_site, text) in [
                (SameSite::Lax, "SameSite=Lax"),
                (SameSite::Strict, "SameSite=Strict"),
            ] {
                writes(
                    &t,
                    SetCookie::new("a", "1").same_site(same_site),
                    &["a=1", text],
                );
            }
        });
    }

    #[test]
    fn what_is_right_is_not_refused() {
        claim!(
            STEP,
            "A cookie that browsers take goes out, up to the last byte that they take",
            "RFC 6265bis, sections 4.1.3 and 5.6"
        )
        .test(async |t| {
            let host = SetCookie::new("__Host-sid", "1").path("/").secure();
            writes(&t, host, &["__Host-sid=1", "Path=/", "Secure"]);
            let secure = SetCookie::new("__Secure-a", "1").secure();
            writes(&t, secure, &["__Secure-a=1", "Secure"]);
            let longest = SetCookie::new("sid", "x".repeat(4093));
            t.call("3 bytes of name and 4093 of value", || line(&longest))
                .must("a line", Result::is_ok);
            let path = SetCookie::new("a", "1").path(format!("/{}", "x".repeat(1023)));
            t.call("a path of 1024 bytes", || line(&path))
                .must("a line", Result::is_ok);
            for name in ["__hostname", "x__Host-a", "__Securely", "__Http-a"] {
                let plain = SetCookie::new(name, "1");
                t.call(format!("the name {name}"), || line(&plain))
                    .must("a line: that is no prefix", Result::is_ok);
            }
            let last = UNIX_EPOCH + Duration::from_secs(253_402_300_799);
            let expected = ["a=1", "Expires=Fri, 31 Dec 9999 23:59:59 GMT"];
            writes(&t, SetCookie::new("a", "1").expires(last), &expected);
            let years = SetCookie::new("a", "1").max_age(315_360_000);
            writes(&t, years, &["a=1", "Max-Age=315360000"]);
            let most = SetCookie::new("a", "1").max_age(u64::MAX);
            writes(&t, most, &["a=1", "Max-Age=18446744073709551615"]);
        });
    }

    #[test]
    fn what_the_builder_writes_the_parser_reads() {
        claim!(
            STEP,
            "Of 10,000 made-up cookies, each is refused for a reason, or comes back as it was meant",
            "RFC 6265bis, sections 4.1.1 and 5.6"
        )
        .test(async |t| {
            let mut random = fastrand::Rng::with_seed(SEED);
            let mut written = 0;
            for _ in 0..CASES {
                let (name, value) = (text(&mut random, "a"), text(&mut random, ""));
                let (path, domain) = (text(&mut random, "/"), text(&mut random, "x"));
                let cookie = SetCookie::new(&name, &value).path(&path).domain(&domain);
                let parts = [check_name(&name), check_value(&value), check_path(&path), check_domain(&domain)];
                let good = parts.iter().all(Result::is_ok);
                let call = format!("{cookie:?}");
                let line = t.call(&call, || line(&cookie));
                line.must(if good { "a line" } else { "an error" }, |it| it.is_ok() == good);
                let Ok(line) = line.value() else { continue };
                written += 1;
                let set = harness::SetCookie::parse(&line);
                let read = [
                    set.name(),
                    set.value(),
                    set.attribute("path").unwrap_or_default(),
                    set.attribute("domain").unwrap_or_default(),
                ];
                let read = read.map(|part| part.escape_ascii().to_string());
                let meant = [&name, &value, &path, &domain];
                let meant = meant.map(|part| part.as_bytes().escape_ascii().to_string());
                t.call(format!("what a browser reads in {line:?}"), || read).gives(meant);
                let sent = format!("{name}={value}");
                let pair = Pair {
                    name: name.into_bytes(),
                    value: value.into_bytes(),
                };
                t.call(format!("parse({sent:?})"), || parse(sent.as_bytes())).gives(vec![pair]);
            }
            t.call("the cookies that were written", || written).must("a thousand or more", |it| *it > 1000);
        });
    }

    /// A few characters after `start`, mostly harmless.
    fn text(random: &mut fastrand::Rng, start: &str) -> String {
        const HOSTILE: [char; 16] = [
            ';', '=', ',', '"', '\\', ' ', '\t', '\r', '\n', '\0', '\u{7f}', '\u{e9}', '%', '/',
            '.', '-',
        ];
        let mut text = start.to_owned();
        for _ in 0..random.usize(..12) {
            text.push(match random.u8(..40) {
                0 => random.choice(HOSTILE).unwrap_or(';'),
                _ => random.alphanumeric(),
            });
        }
        text
    }

    #[test]
    fn the_browser_keeps_what_was_set() {
        claim!(
            STEP,
            "What the desk sets, the browser sends back",
            "RFC 6265bis, section 3"
        )
        .test(async |t| {
            let site = t.serve(app());
            let alice = t.browser("alice", &site);
            alice
                .get("/set?name=theme&value=dark&path=/&same_site=Lax&http_only=yes")
                .await;
            alice.get("/").await;
            t.matches_snapshot();
        });
    }
}

mod step_7 {
    //! Write `deletion`: a cookie that makes a browser delete this one.
    use super::*;
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    const STEP: Step = CHAPTER.step(7, "Delete what was set");

    /// The line that deletes `cookie`, as a browser splits it.
    fn deletion(
        t: &Test,
        cookie: &SetCookie,
    ) -> harness::Called<Result<harness::SetCookie, Error>> {
        t.call(format!("the deletion of {cookie:?}"), || {
            cookie
                .deletion()
                .header_value()
                .map(harness::SetCookie::parse)
        })
    }

    #[test]
    fn it_lies_in_the_past() {
        claim!(
            STEP,
            "A browser deletes a cookie whose time is over",
            "RFC 6265bis, section 4.1.2.1"
        )
        .test(async |t| {
            let later = UNIX_EPOCH + Duration::from_secs(4_000_000_000);
            let yesterday = SystemTime::now() - Duration::from_secs(86_400);
            for cookie in [
                SetCookie::new("a", "1"),
                SetCookie::new("a", "1").max_age(60),
                SetCookie::new("a", "1").expires(later).max_age(60),
            ] {
                deletion(&t, &cookie).must("a time that was over yesterday, on any clock", |it| {
                    it.as_ref().is_ok_and(|set| set.deletes(yesterday))
                });
            }
        });
    }

    #[test]
    fn it_says_which_cookie_is_meant() {
        claim!(
            STEP,
            "A browser finds the cookie by name, Domain and Path, so the deletion repeats them",
            "RFC 6265bis, section 4.1.2"
        )
        .test(async |t| {
            let cookie = SetCookie::new("a", "1").path("/shop").domain("example.com");
            deletion(&t, &cookie).must("the name a, Path=/shop, Domain=example.com", |it| {
                it.as_ref().is_ok_and(|set| {
                    set.name() == b"a"
                        && set.attribute("path") == Some(b"/shop")
                        && set.attribute("domain") == Some(b"example.com")
                })
            });
            let bare = SetCookie::new("a", "1");
            deletion(&t, &bare).must("neither Path nor Domain, where the cookie had none", |it| {
                it.as_ref().is_ok_and(|set| {
                    set.attribute("path").is_none() && set.attribute("domain").is_none()
                })
            });
        });
    }

    #[test]
    fn it_keeps_the_promises_of_the_name() {
        claim!(
            STEP,
            "What asks for Secure when it is set asks for it when it is deleted, or browsers refuse it",
            "RFC 6265bis, section 5.7"
        )
        .test(async |t| {
            for cookie in [
                SetCookie::new("__Host-sid", "1").http_only(),
                SetCookie::new("__HOST-sid", "1"),
                SetCookie::new("__Secure-sid", "1"),
                SetCookie::new("sid", "1").same_site(SameSite::None),
            ] {
                let cookie = cookie.path("/").secure();
                deletion(&t, &cookie).must("Secure and Path=/", |it| {
                    it.as_ref().is_ok_and(|set| {
                        set.attribute("secure").is_some() && set.attribute("path") == Some(b"/")
                    })
                });
            }
        });
    }

    #[test]
    fn the_browser_forgets_it() {
        claim!(
            STEP,
            "A deletion with another path deletes nothing; with the same path, the cookie is gone",
            "RFC 6265bis, section 4.1.2.1"
        )
        .test(async |t| {
            let site = t.serve(app());
            let alice = t.browser("alice", &site);
            for path in [
                "/set?name=theme&value=dark&path=/",
                "/delete?name=theme&path=/shop",
                "/",
                "/delete?name=theme&path=/",
                "/",
            ] {
                alice.get(path).await;
            }
            t.matches_snapshot();
        });
    }
}
