//! Write `check_path`, `check_domain` and `imf_fixdate`: what may stand in the attributes.

use std::time::{Duration, UNIX_EPOCH};

use cookie_header::{Error, Part, check_domain, check_path, imf_fixdate};
use harness::{Step, claim};

use crate::common::*;

const STEP: Step = CHAPTER.step(4, "Check paths and domains, and write dates");

#[test]
fn a_path_begins_with_a_slash_and_holds_no_semicolon() {
    claim!(
        STEP,
        "A path begins with a slash, doesn't end in a space, and holds printable ASCII without ;",
        "RFC 6265bis, sections 4.1.1 and 5.6.4"
    )
    .test(async |t| {
        let check =
            |path: &'static str| t.call(format!("check_path({path:?})"), move || check_path(path));
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
            let expected = if character.is_ascii_control() || character == ';' {
                refused(Part::Path, character as u8, 1)
            } else {
                Ok(())
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
