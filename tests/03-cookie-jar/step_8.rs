//! Write `evict`: a jar that is full lets go what is needed least.

use std::time::UNIX_EPOCH;

use cookie_jar::{Cookie, evict};
use harness::{Step, claim};

use crate::common::*;
use crate::crowd::*;
use crate::visitor::*;

const STEP: Step = CHAPTER.step(8, "Make room");

#[test]
fn what_has_expired_goes_first() {
    claim!(
        STEP.invariant(1),
        "All that has expired goes, before anything else is counted",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        let ended = |name: &str, expires| Cookie {
            expires: Some(expires),
            secure: true,
            last_access: at(9_999),
            ..cookie(name, "1")
        };
        let old = [
            ended("x0", at(9_999)),
            ended("x1", at(0)),
            ended("x2", UNIX_EPOCH),
        ];
        let living = [ended("l", at(10_001)), cookie("open", "1")];
        let gone = names("x", 0..3);
        goes(&t, "three that have expired", &old, &gone);
        let mixed = [&old[..], &living].concat();
        goes(&t, "three that have expired and two others", &mixed, &gone);
        goes(&t, "two that haven't expired", &living, &[]);
        let full = [&plain(180, 0)[..], &old].concat();
        goes(
            &t,
            "180 of a domain and three that have expired",
            &full,
            &gone,
        );
        let full = [&plain(181, 0)[..], &old].concat();
        let more = [gone.clone(), names("p", 0..1)].concat();
        goes(
            &t,
            "181 of a domain and three that have expired",
            &full,
            &more,
        );
        let full = [&old[..], &crowd(3000)].concat();
        goes(&t, "3000 and three that have expired", &full, &gone);
    });
}

#[test]
fn of_a_domain_plain_cookies_go_first() {
    claim!(
        STEP.invariant(2),
        "Of more than 180 of a domain those without Secure go, the longest unused first",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        goes(&t, "181 plain ones", &plain(181, 0), &names("p", 0..1));
        let mut mixed = plain(185, 0);
        mixed.reverse();
        goes(&t, "185, the last used first", &mixed, &names("p", 0..5));
        mixed.rotate_left(93);
        goes(&t, "185, out of order", &mixed, &names("p", 0..5));
        // Those without Secure were used last, and go all the same.
        let mixed = [safe(180, 0), plain(1, 5000)].concat();
        goes(
            &t,
            "180 with Secure, and a plain one",
            &mixed,
            &names("p", 0..1),
        );
        let mixed = [plain(10, 5000), safe(175, 0)].concat();
        goes(
            &t,
            "175 with Secure, and ten plain ones",
            &mixed,
            &names("p", 0..5),
        );
        // When it was created, its path and its HttpOnly don't count.
        let mut odd = plain(182, 0);
        odd[0].created = at(9000);
        odd[1].http_only = true;
        odd[1].path = b"/very/long".to_vec();
        odd[1].expires = Some(at(90_000));
        odd[181].created = at(0);
        odd[181].expires = Some(at(10_001));
        goes(&t, "182 with other attributes", &odd, &names("p", 0..2));
    });
}

#[test]
fn then_secure_cookies_go() {
    claim!(
        STEP.invariant(3),
        "If all without Secure are gone, those with Secure go, in the same order",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        goes(&t, "200 with Secure", &safe(200, 0), &names("s", 0..20));
        let gone = [names("s", 0..20), names("p", 0..5)].concat();
        let mut mixed = [plain(5, 5000), safe(200, 0)].concat();
        goes(&t, "200 with Secure and five plain ones", &mixed, &gone);
        mixed.reverse();
        goes(&t, "the same in the other order", &mixed, &gone);
    });
}

#[test]
fn each_domain_counts_by_itself() {
    claim!(
        STEP.invariants(&[2, 5]),
        "Each domain has a number of its own, and what is too much takes nothing from another",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        let site = many("a", "site.test", 150, 0);
        let shop = many("b", "shop.site.test", 150, 0);
        let both = [site.clone(), shop.clone()].concat();
        goes(&t, "150 of site.test and of shop.site.test", &both, &[]);
        let more = many("c", "shop.site.test", 32, 5000);
        let both = [site.clone(), shop.clone(), more.clone()].concat();
        goes(
            &t,
            "150 of a domain and 182 of another",
            &both,
            &names("b", 0..2),
        );
        let mut below = many("d", "site.test", 31, 5000);
        for cookie in &mut below {
            (cookie.host_only, cookie.path) = (false, b"/x".to_vec());
        }
        let both = [site, more, below, shop].concat();
        let gone = [names("a", 0..1), names("b", 0..2)].concat();
        goes(&t, "181 of a domain and 182 of another", &both, &gone);
    });
}

#[test]
fn of_all_the_oldest_goes() {
    claim!(
        STEP.invariant(4),
        "Of more than 3000 the one unused for the longest time goes, whatever its flags",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        goes(&t, "3001 of many domains", &crowd(3001), &names("c", 0..1));
        let mut flagged = crowd(3003);
        for cookie in &mut flagged[..3] {
            (cookie.secure, cookie.http_only) = (true, true);
        }
        flagged.reverse();
        goes(
            &t,
            "3003, the oldest with Secure",
            &flagged,
            &names("c", 0..3),
        );
        flagged.rotate_left(1500);
        goes(&t, "the same, out of order", &flagged, &names("c", 0..3));
    });
}

#[test]
fn nothing_goes_that_need_not() {
    claim!(
        STEP.invariant(5),
        "180 of a domain and 3000 in all may stay, and what one rule removed counts for the next",
        "RFC 6265bis, sections 5.7 and 6.1"
    )
    .test(async |t| {
        goes(&t, "no cookies", &[], &[]);
        goes(&t, "one cookie", &plain(1, 0), &[]);
        goes(&t, "180 plain ones", &plain(180, 0), &[]);
        goes(&t, "180 with Secure", &safe(180, 0), &[]);
        goes(&t, "3000 of many domains", &crowd(3000), &[]);
        let (crowded, gone) = (plain(190, 5000), names("p", 0..10));
        for others in [2810, 2820] {
            let what = format!("190 of a domain, {others} of others");
            goes(&t, &what, &[crowd(others), crowded.clone()].concat(), &gone);
        }
        let gone = [gone, names("c", 0..2)].concat();
        let all = [crowded, crowd(2822)].concat();
        goes(&t, "190 of a domain, 2822 of others", &all, &gone);
    });
}

#[test]
fn of_equals_the_first_goes() {
    claim!(
        STEP.invariant(5),
        "Of cookies that were used at one time, the one that stands first in the list goes",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        let mut equal = plain(183, 0);
        equal.iter_mut().for_each(|it| it.last_access = at(5));
        goes(
            &t,
            "183 that were used at one time",
            &equal,
            &names("p", 0..3),
        );
        equal.reverse();
        goes(
            &t,
            "the same in the other order",
            &equal,
            &names("p", 180..183),
        );
        let mut equal = with_secure(crowd(3002));
        equal.iter_mut().for_each(|it| it.last_access = at(5));
        goes(
            &t,
            "3002 that were used at one time",
            &equal,
            &names("c", 0..2),
        );
    });
}

#[test]
fn a_jar_makes_room() {
    claim!(
        STEP.invariants(&[2, 4, 5]),
        "A jar keeps 180 cookies of a host and 3000 in all; those that are sent count as used",
        "RFC 6265bis, sections 5.7 and 5.8.3, step 5"
    )
    .test(async |t| {
        let mut alice = Visitor::new(&t);
        let page = |number: u32| typed(&format!("https://shop.test/{number}"));
        for number in 0..180 {
            let line = format!("c{number}=1; Path=/{number}");
            alice.takes(&page(0), &line);
            alice.waits(1);
        }
        alice.sends(&page(0), "c0=1");
        alice.waits(1);
        alice.takes(&page(0), "c180=1; Path=/180");
        alice.sends(&page(1), "");
        for number in [0, 2, 179, 180] {
            alice.sends(&page(number), &format!("c{number}=1"));
        }
        alice.waits(1);
        alice.takes(&page(0), "c181=1; Path=/181");
        alice.sends(&page(3), "");
        for number in [0, 2, 4, 181] {
            alice.sends(&page(number), &format!("c{number}=1"));
        }
        // What is replaced needs no room.
        alice.takes(&page(0), "c4=2; Path=/4");
        alice.sends(&page(4), "c4=2");
        alice.sends(&page(5), "c5=1");
        // And 3000 in all: of 3001, the first is gone.
        let mut alice = Visitor::new(&t);
        let page = |number: u32| typed(&format!("https://host{}.test/{number}", number / 100));
        for number in 0..=3000 {
            let line = format!("c{number}=1; Path=/{number}");
            alice.takes(&page(number), &line);
            alice.waits(1);
        }
        alice.sends(&page(0), "");
        alice.sends(&page(1), "c1=1");
        alice.sends(&page(3000), "c3000=1");
    });
}

#[test]
fn survivors() {
    claim!(
        STEP.invariants(&[2, 3]),
        "Of a crowded domain 180 cookies survive, those with Secure before the others",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        let count = |cookies: &[Cookie]| {
            let safe = cookies.iter().filter(|it| it.secure).count();
            format!("{safe:3} Secure, {:3} plain", cookies.len() - safe)
        };
        let mut table = "in the jar               survivors\n".to_owned();
        for numbers in [(0, 180), (0, 200), (20, 180), (180, 20), (200, 5)] {
            let mut cookies = [safe(numbers.0, 0), plain(numbers.1, 5000)].concat();
            let before = count(&cookies);
            t.call(format!("evict of {before}"), || {
                evict(&mut cookies, at(10_000));
            })
            .value();
            table += &format!("{before:24} {}\n", count(&cookies));
        }
        t.matches_snapshot_of(&table);
    });
}
