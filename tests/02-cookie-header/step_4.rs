//! Write `check_path`, `check_domain` and `imf_fixdate`: what may stand in the attributes.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cookie_header::{Error, Part, check_domain, check_path, imf_fixdate};
use harness::{Called, Step, Test, claim};

use crate::common::*;

const STEP: Step = CHAPTER.step(4, "Check paths and domains, and write dates");

fn path(t: &Test, path: &str) -> Called<Result<(), Error>> {
    t.call(format!("check_path({path:?})"), || check_path(path))
}

fn domain(t: &Test, domain: &str) -> Called<Result<(), Error>> {
    t.call(format!("check_domain({domain:?})"), || check_domain(domain))
}

#[test]
fn a_path_begins_with_a_slash() {
    claim!(
        STEP.invariant(1),
        "A path begins with a slash: browsers ignore any other",
        "RFC 6265bis, section 5.6.4"
    )
    .test(async |t| {
        path(&t, "/").gives(Ok(()));
        path(&t, "/shop").gives(Ok(()));
        path(&t, "").gives(Err(Error::Empty(Part::Path)));
        path(&t, "shop").gives(refused(Part::Path, b's', 0));
        path(&t, "shop/").gives(refused(Part::Path, b's', 0));
        path(&t, " /").gives(refused(Part::Path, b' ', 0));
        path(&t, "\u{e9}/").gives(refused(Part::Path, 0xc3, 0));
    });
}

#[test]
fn a_path_holds_no_semicolon() {
    claim!(
        STEP.invariant(2),
        "A path holds printable ASCII without the semicolon",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        path(&t, "/a b/~c,d=\"e\"\\").gives(Ok(()));
        path(&t, "/; Domain=evil.example").gives(refused(Part::Path, b';', 1));
        path(&t, "/a\r\nX: y").gives(refused(Part::Path, b'\r', 2));
        path(&t, "/a\nb;c").gives(refused(Part::Path, b'\n', 2));
        path(&t, "/caf\u{e9}").gives(refused(Part::Path, 0xc3, 4));
        for text in [
            "/a/../b", "/..", "//", "/a//b/", "/%", "/%zz", "/a?b=c#d", "/'()*",
        ] {
            path(&t, text).gives(Ok(()));
        }
        for character in (0..=0x7f).map(char::from) {
            let forbidden = character.is_ascii_control() || character == ';';
            for (text, position) in [(format!("/{character}b"), 1), (format!("/b{character}"), 2)] {
                let expected = if forbidden || text.ends_with(' ') {
                    refused(Part::Path, character as u8, position)
                } else {
                    Ok(())
                };
                path(&t, &text).gives(expected);
            }
        }
    });
}

#[test]
fn a_path_ends_in_no_space() {
    claim!(
        STEP.invariant(3),
        "A path doesn't end in a space, which browsers would cut off",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        path(&t, "/a ").gives(refused(Part::Path, b' ', 2));
        path(&t, "/a  ").gives(refused(Part::Path, b' ', 3));
        path(&t, "/ ").gives(refused(Part::Path, b' ', 1));
        path(&t, "/a b").gives(Ok(()));
        path(&t, "/a; ").must("an error for the semicolon at 2 or the space at 3", |it| {
            *it == refused(Part::Path, b';', 2) || *it == refused(Part::Path, b' ', 3)
        });
    });
}

#[test]
fn a_label_is_letters_digits_and_inner_hyphens() {
    claim!(
        STEP.invariant(4),
        "A label of a domain holds letters, digits and inner hyphens",
        "RFC 6265bis, section 4.1.1; RFC 1123, section 2.1"
    )
    .test(async |t| {
        for good in [
            "example.com",
            "EXAMPLE.com",
            "a.b-c.d9",
            "a--b.example",
            "localhost",
            "a",
            "xn--bcher-kva.example",
            "1.example",
            "127.0.0.1",
        ] {
            domain(&t, good).gives(Ok(()));
        }
        domain(&t, "example.com; Path=/").gives(refused(Part::Domain, b';', 11));
        domain(&t, "a\u{7f}.example").gives(refused(Part::Domain, 0x7f, 1));
        domain(&t, "b\u{fc}cher.example").gives(refused(Part::Domain, 0xc3, 1));
        domain(&t, "a_b.example").gives(refused(Part::Domain, b'_', 1));
        domain(&t, "a_b.c;d").gives(refused(Part::Domain, b'_', 1));
        for character in (0..=0x7f).map(char::from) {
            if !character.is_ascii_alphanumeric() && character != '-' && character != '.' {
                for (text, position) in [
                    (format!("a.b{character}c"), 3),
                    (format!("{character}.a"), 0),
                    (format!("a.{character}"), 2),
                ] {
                    domain(&t, &text).gives(refused(Part::Domain, character as u8, position));
                }
            }
        }
        domain(&t, "-a.example").gives(refused(Part::Domain, b'-', 0));
        domain(&t, "a.-b.example").gives(refused(Part::Domain, b'-', 2));
        domain(&t, "a.b-").gives(refused(Part::Domain, b'-', 3));
        domain(&t, "a.b-.example").gives(refused(Part::Domain, b'-', 3));
        domain(&t, "-").gives(refused(Part::Domain, b'-', 0));
        domain(&t, "-\u{e9}").must("an error for the hyphen at 0 or the byte C3 at 1", |it| {
            *it == refused(Part::Domain, b'-', 0) || *it == refused(Part::Domain, 0xc3, 1)
        });
    });
}

#[test]
fn a_domain_has_single_dots_between_labels() {
    claim!(
        STEP.invariant(5),
        "Between two labels stands one dot, and none at either end",
        "RFC 6265bis, section 4.1.1; RFC 1034, section 3.1"
    )
    .test(async |t| {
        domain(&t, "").gives(Err(Error::Empty(Part::Domain)));
        domain(&t, ".").gives(refused(Part::Domain, b'.', 0));
        domain(&t, "a.").gives(refused(Part::Domain, b'.', 1));
        domain(&t, ".example.com").gives(refused(Part::Domain, b'.', 0));
        domain(&t, "example.com.").gives(refused(Part::Domain, b'.', 11));
        domain(&t, "example..com").must("an error for one of the two dots, at 7 or 8", |it| {
            *it == refused(Part::Domain, b'.', 7) || *it == refused(Part::Domain, b'.', 8)
        });
        domain(&t, "a.b..c").must("an error for one of the two dots, at 3 or 4", |it| {
            *it == refused(Part::Domain, b'.', 3) || *it == refused(Part::Domain, b'.', 4)
        });
        domain(&t, "...").must("an error for one of the dots", |it| {
            (0..3).any(|place| *it == refused(Part::Domain, b'.', place))
        });
    });
}

#[test]
fn a_domain_has_a_length() {
    claim!(
        STEP.invariant(6),
        "A label has at most 63 bytes, and a domain at most 253",
        "RFC 1034, section 3.1"
    )
    .test(async |t| {
        let too_long = |part, length, limit| {
            Err(Error::TooLong {
                part,
                length,
                limit,
            })
        };
        for (lengths, expected) in [
            ([63, 1, 1], Ok(())),
            ([64, 1, 1], too_long(Part::Label, 64, 63)),
            ([1, 63, 1], Ok(())),
            ([1, 64, 1], too_long(Part::Label, 64, 63)),
            ([1, 1, 63], Ok(())),
            ([1, 1, 64], too_long(Part::Label, 64, 63)),
            ([1, 1, 200], too_long(Part::Label, 200, 63)),
        ] {
            let labels = lengths.map(|length| "a".repeat(length)).join(".");
            let what = format!("check_domain with labels of {lengths:?} letters");
            t.call(what, || check_domain(&labels)).gives(expected);
        }
        t.call("check_domain with a single label of 64 letters", || {
            check_domain(&"a".repeat(64))
        })
        .gives(too_long(Part::Label, 64, 63));
        let of_three = |last: &str| "ab.".repeat(84) + last;
        for (last, expected) in [
            ("c", Ok(())),
            ("cd", too_long(Part::Domain, 254, 253)),
            ("cde.fg", too_long(Part::Domain, 258, 253)),
        ] {
            let text = of_three(last);
            t.call(format!("check_domain with {} bytes", text.len()), || {
                check_domain(&text)
            })
            .gives(expected);
        }
    });
}

/// What `imf_fixdate` makes of this moment.
fn date(t: &Test, what: &str, time: SystemTime) -> Called<Result<String, Error>> {
    t.call(format!("imf_fixdate {what}"), move || imf_fixdate(time))
}

fn is(text: &str) -> Result<String, Error> {
    Ok(text.to_owned())
}

#[test]
fn a_date_has_one_form() {
    claim!(
        STEP.invariant(7),
        "A date is written as Tue, 14 Nov 2023 22:13:20 GMT, and parts of a second are cut off",
        "RFC 9110, section 5.6.7"
    )
    .test(async |t| {
        let at = |seconds| {
            let time = UNIX_EPOCH + Duration::from_secs(seconds);
            date(&t, &format!("at {seconds} seconds"), time)
        };
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
        at(951_868_799).gives(is("Tue, 29 Feb 2000 23:59:59 GMT"));
        at(68_169_600).gives(is("Tue, 29 Feb 1972 00:00:00 GMT"));
        at(4_107_542_400).gives(is("Mon, 01 Mar 2100 00:00:00 GMT"));
        at(2_147_483_648).gives(is("Tue, 19 Jan 2038 03:14:08 GMT"));
        at(4_294_967_296).gives(is("Sun, 07 Feb 2106 06:28:16 GMT"));
        for (milliseconds, expected) in [
            (999, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (1_700_000_000_999, "Tue, 14 Nov 2023 22:13:20 GMT"),
        ] {
            let time = UNIX_EPOCH + Duration::from_millis(milliseconds);
            date(&t, &format!("at {milliseconds} milliseconds"), time).gives(is(expected));
        }
    });
}

#[test]
fn a_year_has_four_digits() {
    claim!(
        STEP.invariant(8),
        "Before 1970 and from the year 10000 on there is no date, and until then there is",
        "RFC 9110, section 5.6.7"
    )
    .test(async |t| {
        let end = UNIX_EPOCH + Duration::from_secs(253_402_300_800);
        let half = Duration::from_millis(500);
        let second = Duration::from_secs(1);
        let last = || is("Fri, 31 Dec 9999 23:59:59 GMT");
        date(&t, "one second before the year 10000", end - second).gives(last());
        date(&t, "half a second before the year 10000", end - half).gives(last());
        for (what, time) in [
            ("at the first second of the year 10000", end),
            ("half a second later", end + half),
            (
                "at the year 31000 or so",
                end + Duration::from_secs(662_000_000_000),
            ),
            ("one second before 1970", UNIX_EPOCH - second),
            ("half a second before 1970", UNIX_EPOCH - half),
            (
                "in 1930 or so",
                UNIX_EPOCH - Duration::from_secs(1_262_000_000),
            ),
        ] {
            date(&t, what, time).gives(Err(Error::Date));
        }
        date(&t, "at the first second of 1970", UNIX_EPOCH)
            .gives(is("Thu, 01 Jan 1970 00:00:00 GMT"));
    });
}
