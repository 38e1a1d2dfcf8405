//! Write `parse`: one `Cookie` header into its pairs, in order, byte for byte.

use cookie_header::parse;
use harness::{Step, Test, claim};

use crate::common::*;

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
        STEP.invariant(1),
        "Every pair is there, in the order in which it was sent, also the second of one name",
        "RFC 6265bis, section 4.2"
    )
    .test(async |t| {
        reads(&t, "a=1; b=2; c=3", &["a|1", "b|2", "c|3"]);
        reads(&t, "b=2; a=1; b=3", &["b|2", "a|1", "b|3"]);
        reads(&t, "A=1; a=2", &["A|1", "a|2"]);
        reads(&t, "a=1; a=1", &["a|1", "a|1"]);
        reads(&t, "foo; a=; foo; a=", &["|foo", "a|", "|foo", "a|"]);
        reads(&t, "a=1; b=2;", &["a|1", "b|2"]);
        reads(&t, "$Version=1; a=1", &["$Version|1", "a|1"]);
        let many: Vec<String> = (0..5000).map(|number| format!("c{number}=")).collect();
        let pairs: Vec<String> = (0..5000).map(|number| format!("c{number}|")).collect();
        let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
        reads(&t, many.join("; "), &pairs);
        let long = format!("{}={}", "n".repeat(5000), "x".repeat(500_000));
        t.call(
            "the lengths in parse with a name of 5000 bytes and a value of 500000",
            || {
                let pairs = parse(long.as_bytes());
                let lengths = pairs.iter().map(|pair| (pair.name.len(), pair.value.len()));
                lengths.collect::<Vec<_>>()
            },
        )
        .gives(vec![(5000_usize, 500_000_usize)]);
    });
}

#[test]
fn a_name_ends_at_the_first_equals_sign() {
    claim!(
        STEP.invariant(2),
        "The name ends at the first =, and every later one belongs to the value",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        reads(&t, "token=dGVzdA==; b=2", &["token|dGVzdA==", "b|2"]);
        reads(&t, "a=b=c=d", &["a|b=c=d"]);
        reads(&t, "a==", &["a|="]);
        reads(&t, "a = = b", &["a|= b"]);
    });
}

#[test]
fn decodes_nothing() {
    claim!(
        STEP.invariant(5),
        "Percent signs, quotes and plus signs are bytes like any other, in a name and in a value",
        "RFC 6265bis, section 4.2.2"
    )
    .test(async |t| {
        reads(&t, "a=%3B%20x; b=1+1", &["a|%3B%20x", "b|1+1"]);
        reads(&t, "%5F_Host-a=1", &["%5F_Host-a|1"]);
        reads(
            &t,
            r#"a="quoted"; b="; c=""#,
            &[r#"a|\"quoted\""#, r#"b|\""#, r#"c|\""#],
        );
        reads(&t, r#"a=""; ""; b"#, &[r#"a|\"\""#, r#"|\"\""#, "|b"]);
        reads(&t, b"\xef\xbb\xbffoo", &[r"|\xef\xbb\xbffoo"]);
        reads(&t, b"\xef\xbb\xbfa=1", &[r"\xef\xbb\xbfa|1"]);
        for encoded in [
            "%00%09%20%22%25%2C%2F%3B%3D%5C%5F%FF",
            "%0a%0d%2c%2f%3b%3d%5c%5f%ff",
        ] {
            reads(&t, format!("a={encoded}"), &[&format!("a|{encoded}")]);
            reads(&t, format!("{encoded}=1"), &[&format!("{encoded}|1")]);
            reads(&t, encoded, &[&format!("|{encoded}")]);
        }
        reads(&t, "a=x,y; b={1}", &["a|x,y", "b|{1}"]);
        reads(&t, r"a=\x; b=\\", &[r"a|\\x", r"b|\\\\"]);
    });
}

#[test]
fn spaces_and_tabs_are_only_cut_at_the_ends() {
    claim!(
        STEP.invariant(4),
        "Spaces and tabs around a name or a value are cut off, and inside they stay",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        reads(&t, "  a = 1 ;\tb=2\t;c=3", &["a|1", "b|2", "c|3"]);
        reads(&t, "a \t =\t \t1 \t ;  ", &["a|1"]);
        reads(&t, "\t a=1", &["a|1"]);
        reads(&t, "a=1\t\t", &["a|1"]);
        reads(&t, "a  b=1\t 2", &["a  b|1\\t 2"]);
        reads(&t, "a=one two;b b=2", &["a|one two", "b b|2"]);
        reads(&t, b"a=1\x0b; b=\xc2\xa0", &[r"a|1\x0b", r"b|\xc2\xa0"]);
        reads(&t, b"a=\x0c; \nb=1\r", &[r"a|\x0c", r"\nb|1\r"]);
        reads(&t, b"\x0cfoo\r; \n", &[r"|\x0cfoo\r", r"|\n"]);
    });
}

#[test]
fn white_space_outside_ascii_is_part_of_a_name() {
    claim!(
        STEP.invariant(5),
        "Only spaces and tabs are cut: a name or a value with other white space at an end keeps it",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        for space in WHITE_SPACE {
            let shown = space.as_bytes().escape_ascii();
            let name = format!(
                "{space}__Host-session=1; __Host-session{space}=2; {space} a {space}=3; {space}"
            );
            let pairs = [
                format!("{shown}__Host-session|1"),
                format!("__Host-session{shown}|2"),
                format!("{shown} a {shown}|3"),
                format!("|{shown}"),
            ];
            reads(&t, name, &pairs.each_ref().map(String::as_str));
            let value = format!("a={space}1; b=2{space}; c={space}");
            let pairs = [
                format!("a|{shown}1"),
                format!("b|2{shown}"),
                format!("c|{shown}"),
            ];
            reads(&t, value, &pairs.each_ref().map(String::as_str));
        }
        // In Latin-1 these two bytes are white space, and in UTF-8 no text at all.
        reads(&t, b"\xa0a=1; b\x85=2", &[r"\xa0a|1", r"b\x85|2"]);
    });
}

#[test]
fn a_piece_without_a_name_is_a_value() {
    claim!(
        STEP.invariant(3),
        "A piece without = is a value without a name",
        "RFC 6265bis, section 5.6, step 3"
    )
    .test(async |t| {
        reads(&t, "foo; a=1", &["|foo", "a|1"]);
        reads(&t, "a=1;foo", &["a|1", "|foo"]);
        reads(&t, " foo bar\t", &["|foo bar"]);
        reads(&t, "=foo; a=", &["|foo", "a|"]);
        reads(&t, "=__Host-sid=evil", &["|__Host-sid=evil"]);
        reads(&t, "==", &["|="]);
    });
}

#[test]
fn a_piece_with_nothing_in_it_is_nothing() {
    claim!(
        STEP.invariant(6),
        "A piece with neither name nor value is left out, and one with either of them isn't",
        "RFC 6265bis, section 5.7, step 2"
    )
    .test(async |t| {
        reads(&t, "; ;;a=1; ; =; \t=\t ;", &["a|1"]);
        for nothing in ["", ";", "=", " ", ";;;", " = ;\t"] {
            reads(&t, nothing, &[]);
        }
        reads(&t, "a=; b; =c", &["a|", "|b", "|c"]);
    });
}

#[test]
fn survives_any_bytes() {
    claim!(
        STEP.invariants(&[5, 7]),
        "A header is bytes: no byte at any place makes it panic, and none is lost",
        "CWE-20"
    )
    .test(async |t| {
        reads(&t, b"a=\xff\x00; \xe9=2", &[r"a|\xff\x00", r"\xe9|2"]);
        let everything: Vec<u8> = (0..=u8::MAX).collect();
        t.call("parse with all 256 bytes, in their order,", || {
            let pairs = parse(&everything);
            pairs
                .iter()
                .map(|pair| pair.name.len() + pair.value.len())
                .sum::<usize>()
        })
        .gives(254);
        for byte in 0..=u8::MAX {
            let kept = match byte {
                b';' | b' ' | b'\t' => String::new(),
                _ => byte.escape_ascii().to_string(),
            };
            reads(&t, [b'a', b'=', byte], &[&format!("a|{kept}")]);
            let shown = byte.escape_ascii();
            let (first, inside) = match byte {
                b';' => ("a|1".to_owned(), "|x, a|1".to_owned()),
                b'=' => ("|a=1".to_owned(), "x|a=1".to_owned()),
                _ => (format!("{kept}a|1"), format!("x{shown}a|1")),
            };
            reads(&t, [byte, b'a', b'=', b'1'], &[&first]);
            let inside: Vec<&str> = inside.split(", ").collect();
            reads(&t, [b'x', byte, b'a', b'=', b'1'], &inside);
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

/// Every text of up to four of these bytes.
fn texts() -> Vec<Vec<u8>> {
    let mut texts = vec![Vec::new()];
    let mut begun = 0;
    for _ in 0..4 {
        let shorter = begun..texts.len();
        begun = texts.len();
        for place in shorter {
            for byte in *b"a\" %\\," {
                let longer = [texts[place].as_slice(), &[byte]].concat();
                texts.push(longer);
            }
        }
    }
    texts
}

#[test]
fn whatever_stands_between_the_ends_stays() {
    claim!(
        STEP.invariants(&[4, 5]),
        "Of every text of four quotes, spaces, percent signs, backslashes, commas and letters, as a name and \
         as a value, only the spaces at the ends are cut off",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        for text in texts() {
            let kept = text.trim_ascii().escape_ascii().to_string();
            reads(&t, [b"a=", &text[..]].concat(), &[&format!("a|{kept}")]);
            reads(&t, [&text[..], b"=1"].concat(), &[&format!("{kept}|1")]);
        }
    });
}
