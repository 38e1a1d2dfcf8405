//! Write `SetCookie::parse`: what a `Set-Cookie` line says, however carelessly it was written.

use cookie_jar::{Ignored, SetCookie};
use harness::{Step, claim};

use crate::common::*;
use crate::lines::*;

const STEP: Step = CHAPTER.step(1, "Read the line");

#[test]
fn a_control_character_spoils_the_line() {
    claim!(
        STEP.invariant(1),
        "A control character anywhere is Ignored::Control, and no other byte is",
        "RFC 6265bis, section 5.6, step 1"
    )
    .test(async |t| {
        // One that lies in an attribute that is left out counts, too.
        let long = format!("a=1; x={}", "x".repeat(1025));
        for (before, after) in PLACES.into_iter().chain([(&long[..], "")]) {
            let shown: String = before.chars().take(20).collect();
            for byte in 0..=u8::MAX {
                let line = [before.as_bytes(), &[byte], after.as_bytes()].concat();
                let call = format!("parse with byte {byte:#04x} between {shown:?} and {after:?},");
                t.call(format!("{call} whether it is Control"), || {
                    SetCookie::parse(&line) == Err(Ignored::Control)
                })
                .gives(matches!(byte, 0..=8 | 10..=31 | 127));
            }
        }
    });
}

#[test]
fn a_semicolon_ends_each_part() {
    claim!(
        STEP.invariant(2),
        "The first semicolon ends the pair, and each further one an attribute",
        "RFC 6265bis, section 5.6, step 2"
    )
    .test(async |t| {
        for (line, expected) in [
            ("a=1", "a|1"),
            ("a=1;", "a|1"),
            ("a=1;;; ;", "a|1"),
            ("a=1;b=2", "a|1; b|2"),
            ("a=1;;b=2;;c", "a|1; b|2; c|"),
            ("a=1; b=2; c=3; d=4", "a|1; b|2; c|3; d|4"),
            ("a=1; Path=/,b=2; Path=/", "a|1; path|/,b=2; path|/"),
            ("a=1, b=2 & c=3", "a|1, b=2 & c=3"),
            ("a; b=1", "|a; b|1"),
            ("=a;b", "|a; b|"),
            (r#"a="1;2"; b"#, r#"a|\"1; 2\"|; b|"#),
            ("a=1%3B2", "a|1%3B2"),
            ("a=1\\;2", "a|1\\\\; 2|"),
        ] {
            reads(&t, line, expected);
        }
    });
}

#[test]
fn the_first_equals_sign_ends_the_name() {
    claim!(
        STEP.invariant(3),
        "The first = of the pair ends the name; without one, the whole pair is the value",
        "RFC 6265bis, section 5.6, step 3"
    )
    .test(async |t| {
        for (line, expected) in [
            ("a=b=c=d", "a|b=c=d"),
            ("token=dGVzdA==", "token|dGVzdA=="),
            ("a==", "a|="),
            ("a = = b", "a|= b"),
            ("a=", "a|"),
            ("a", "|a"),
            ("Path", "|Path"),
            ("a b", "|a b"),
            ("=a", "|a"),
            ("=a=b", "|a=b"),
            ("==", "|="),
            ("==a", "|=a"),
            ("a; b=c=d", "|a; b|c=d"),
            ("a=1; b==; c=d=e=", "a|1; b|=; c|d=e="),
        ] {
            reads(&t, line, expected);
        }
    });
}

#[test]
fn spaces_and_tabs_are_cut_off_at_the_ends() {
    claim!(
        STEP.invariant(4),
        "Spaces and tabs at the ends of names and values are cut off, and those inside stay",
        "RFC 6265bis, section 5.6, steps 4 and 5"
    )
    .test(async |t| {
        for (line, expected) in [
            ("  a  =  1  ", "a|1"),
            ("\ta\t=\t1\t", "a|1"),
            (" \t a \t = \t 1 \t ; \t b \t = \t 2 \t ", "a|1; b|2"),
            ("a b = c\td ; E f = g  h ", "a b|c\\td; e f|g  h"),
            ("a=1 ;\tSecure\t; Path = / ", "a|1; secure|; path|/"),
            (" a ", "|a"),
            (" = a ", "|a"),
            (" a = ;b= ", "a|; b|"),
            ("a=\" 1 \"", r#"a|\" 1 \""#),
            ("a=1;     b", "a|1; b|"),
        ] {
            reads(&t, line, expected);
        }
    });
}

#[test]
fn no_other_byte_is_white_space() {
    claim!(
        STEP.invariants(&[4, 9]),
        "Only spaces and tabs are cut off at the ends, and no white space of other scripts",
        "RFC 6265bis, section 5.6, steps 4 and 5"
    )
    .test(async |t| {
        let spaces = WHITE_SPACE.map(|it| it.as_bytes().to_vec());
        let bytes = bytes().filter(|byte| !b" \t".contains(byte));
        for end in bytes.map(|byte| vec![byte]).chain(spaces) {
            // Each name and each value begins and ends with it.
            let put = |byte: u8| match byte {
                b'^' => end.clone(),
                other => vec![other],
            };
            let line: Vec<u8> = b"^a^=^1^; ^b^=^2^".iter().copied().flat_map(put).collect();
            let small = end.to_ascii_lowercase();
            let (same, small) = (end.escape_ascii(), small.escape_ascii());
            let expected = format!("{same}a{same}|{same}1{same}; {small}b{small}|{same}2{same}");
            reads(&t, line, &expected);
            reads(&t, [&end[..], b"a"].concat(), &format!("|{same}a"));
        }
    });
}

#[test]
fn name_and_value_have_4096_bytes_at_most() {
    claim!(
        STEP.invariant(5),
        "Name and value have at most 4096 bytes together, and nothing else counts",
        "RFC 6265bis, section 5.6, step 5"
    )
    .test(async |t| {
        for (name, value) in LENGTHS {
            let fits = name + value <= 4096;
            let expected = fits.then_some((name, value)).ok_or(Ignored::Size);
            let what = format!("{name} bytes, = and {value} bytes");
            let (n, v) = ("n".repeat(name), "v".repeat(value));
            measures(&t, &what, &format!("{n}={v}"), expected);
            let (spaces, attributes) = (" \t".repeat(3000), " x=y;".repeat(2000));
            let line = format!("{spaces}{n}{spaces}={spaces}{v}{spaces};{attributes}");
            let what = format!("{what}, among spaces, before attributes");
            measures(&t, &what, &line, expected);
        }
        let long = Err(Ignored::Size);
        measures(&t, "4096 bytes", &"v".repeat(4096), Ok((0, 4096)));
        measures(&t, "4097 bytes", &"v".repeat(4097), long);
        let letters = |count| format!("a={}", "é".repeat(count));
        measures(&t, "2047 times é", &letters(2047), Ok((1, 4094)));
        measures(&t, "2048 times é", &letters(2048), long);
    });
}

#[test]
fn nothing_is_no_cookie() {
    claim!(
        STEP.invariant(6),
        "A line with neither a name nor a value is Ignored::Empty, and one with either isn't",
        "RFC 6265bis, section 5.7, step 2"
    )
    .test(async |t| {
        let empty = ["", "=", " ", "\t", " = ", "\t=\t", ";", ";;", ";a"];
        for line in empty.into_iter().chain(["; a=1", "=; Path=/", " ; Secure"]) {
            t.call(format!("parse({line:?})"), || read(line.as_bytes()))
                .gives(Err(Ignored::Empty));
        }
        for (line, expected) in [
            ("a=", "a|"),
            ("=a", "|a"),
            ("a", "|a"),
            ("a= ; Path=/", "a|; path|/"),
            ("0", "|0"),
            (r#""""#, r#"|\"\""#),
        ] {
            reads(&t, line, expected);
        }
    });
}

#[test]
fn every_attribute_is_there() {
    claim!(
        STEP.invariant(7),
        "Attributes keep their order and their values, the unknown and the repeated ones too",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        for (attributes, expected) in [
            (
                "Max-Age=60; Path=/; Max-Age=0",
                "max-age|60; path|/; max-age|0",
            ),
            ("Path=/x; Path=; Path", "path|/x; path|; path|"),
            ("Path=/; Path=/", "path|/; path|/"),
            (
                "Secure; secure=no; HttpOnly=",
                "secure|; secure|no; httponly|",
            ),
            (
                "Priority=High; Partitioned; x y",
                "priority|High; partitioned|; x y|",
            ),
            (
                "Domain=.Shop.TEST; Path=\"/\"",
                r#"domain|.Shop.TEST; path|\"/\""#,
            ),
            ("Expires=Wed, 01 Jan 2020", "expires|Wed, 01 Jan 2020"),
            ("b=2; a=3; a", "b|2; a|3; a|"),
            ("; =x; b=2", "b|2"),
        ] {
            reads(
                &t,
                format!("a=1; {attributes}"),
                &format!("a|1; {expected}"),
            );
        }
        let line = format!("a=1{}", "; Path=/x; y".repeat(1000));
        let expected = [(4, 2), (1, 0)].repeat(1000);
        weighs(&t, "a line with 2000 attributes", &line, &expected);
    });
}

#[test]
fn names_of_attributes_are_in_small_letters() {
    claim!(
        STEP.invariants(&[7, 9]),
        "Names of attributes come in small letters of ASCII, and all else as it was",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        for (line, expected) in [
            ("SID=AB; PATH=/AB; sECURE", "SID|AB; path|/AB; secure|"),
            ("ABC; SAMESITE=LAX", "|ABC; samesite|LAX"),
            ("a=1; ÄX=É", "a|1; \\xc3\\x84x|\\xc3\\x89"),
            // In the small letters of all scripts, the sign for kelvin is a plain k.
            ("a=1; \u{212a}X=1", "a|1; \\xe2\\x84\\xaax|1"),
        ] {
            reads(&t, line, expected);
        }
        reads(&t, b"\xc9=\xc9; \xc9=\xc9", "\\xc9|\\xc9; \\xc9|\\xc9");
    });
}

#[test]
fn an_attribute_that_is_too_long_is_left_out() {
    claim!(
        STEP.invariant(8),
        "An attribute with a value of more than 1024 bytes is left out, and it alone",
        "RFC 6265bis, section 5.6, step 6"
    )
    .test(async |t| {
        for length in [1023, 1024, 1025, 5000, 500_000] {
            for spaces in ["", &" \t".repeat(1024)] {
                let long = format!("{spaces}{}{spaces}", "x".repeat(length));
                let mut expected = vec![(4, 2), (4, length), (6, 0)];
                if length > 1024 {
                    expected.remove(1);
                }
                let what = format!("a=1; Path=/x; Path={length} bytes; Secure");
                let line = format!("a=1; Path=/x; Path={long}; Secure");
                weighs(&t, &what, &line, &expected);
            }
        }
        let what = "a name of 5000 bytes, and a value of 513 times é";
        let line = format!("a=1; {}; x={}", "n".repeat(5000), "é".repeat(513));
        weighs(&t, what, &line, &[(5000, 0)]);
    });
}

#[test]
fn every_other_byte_stays() {
    claim!(
        STEP.invariant(9),
        "Quotes, percent signs, commas and bytes that are no text stay as they are",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        for (line, expected) in [
            (r#""a"="1""#, r#"\"a\"|\"1\""#),
            (r#"a=""; b="""#, r#"a|\"\"; b|\"\""#),
            ("a=%20%3d%00; b=%2F", "a|%20%3d%00; b|%2F"),
            ("%61=1+1", "%61|1+1"),
            (r"a=\x41\", r"a|\\x41\\"),
            ("a,b=1,2; c=3,4", "a,b|1,2; c|3,4"),
            ("a=&<b>", "a|&<b>"),
            ("$Version=1; $Path=/", "$Version|1; $path|/"),
        ] {
            reads(&t, line, expected);
        }
        for byte in bytes() {
            let (same, small) = (byte.escape_ascii(), byte.to_ascii_lowercase());
            let small = small.escape_ascii();
            let line = [&b"x"[..], b"y=x", b"y; x", b"y=x", b"y"].join(&byte);
            let expected = format!("x{same}y|x{same}y; x{small}y|x{same}y");
            reads(&t, line, &expected);
        }
    });
}
