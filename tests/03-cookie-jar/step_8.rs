//! Write `evict`: a jar that is full lets go what is needed least.

use cookie_jar::{Cookie, MOST, MOST_OF_A_DOMAIN, evict};
use harness::{Step, Test, claim};

use crate::common::*;

const STEP: Step = CHAPTER.step(8, "Make room");

/// Cookies of one domain, of which the first was used first: `PREFIX0`, `PREFIX1`, …
fn many(prefix: &str, domain: &str, count: usize, first_used: u64) -> Vec<Cookie> {
    let numbers = (0_u64..).take(count);
    numbers
        .map(|number| Cookie {
            domain: domain.to_owned(),
            last_access: at(first_used + number),
            ..cookie(&format!("{prefix}{number}"), "1")
        })
        .collect()
}

fn secure(cookies: Vec<Cookie>) -> Vec<Cookie> {
    cookies
        .into_iter()
        .map(|it| Cookie { secure: true, ..it })
        .collect()
}

/// Many domains, each with 100 cookies at most.
fn crowd(count: usize, first_used: u64) -> Vec<Cookie> {
    let mut cookies = many("c", "", count, first_used);
    for (number, cookie) in cookies.iter_mut().enumerate() {
        cookie.domain = format!("host{}.test", number / 100);
    }
    cookies
}

fn name(cookie: &Cookie) -> String {
    cookie.name.escape_ascii().to_string()
}

/// What goes, by name, in the order of names, and as many others stay.
fn goes(t: &Test, what: &str, cookies: &[Cookie], expected: &[&str]) {
    let mut expected: Vec<String> = expected.iter().map(|it| (*it).to_owned()).collect();
    expected.sort();
    t.call(
        format!("what goes, and how many stay, by evict of {what}:"),
        || {
            let mut kept = cookies.to_vec();
            evict(&mut kept, at(10_000));
            let is_gone = |it: &&Cookie| !kept.contains(it);
            let mut gone: Vec<String> = cookies.iter().filter(is_gone).map(name).collect();
            gone.sort();
            (gone, kept.len())
        },
    )
    .gives((expected.clone(), cookies.len() - expected.len()));
}

fn names(prefix: &str, numbers: std::ops::Range<usize>) -> Vec<String> {
    numbers.map(|number| format!("{prefix}{number}")).collect()
}

fn borrowed(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

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
            ended("x", at(9_999)),
            ended("y", at(0)),
            ended("z", std::time::UNIX_EPOCH),
        ];
        let living = [ended("l", at(10_001)), cookie("open", "1")];
        goes(&t, "three that have expired", &old, &["x", "y", "z"]);
        goes(
            &t,
            "three that have expired, and two others",
            &[&old[..], &living].concat(),
            &["x", "y", "z"],
        );
        goes(&t, "two that haven't", &living, &[]);
        let full = many("p", "shop.site.test", MOST_OF_A_DOMAIN, 0);
        goes(
            &t,
            "180 of a domain and three that have expired",
            &[&full[..], &old].concat(),
            &["x", "y", "z"],
        );
        goes(
            &t,
            "181 of a domain and three that have expired",
            &[&full[..], &old, &[cookie("q", "1")]].concat(),
            &["p0", "x", "y", "z"],
        );
        goes(
            &t,
            "3000 and three that have expired",
            &[&old[..], &crowd(MOST, 0)].concat(),
            &["x", "y", "z"],
        );
    });
}

#[test]
fn of_a_domain_plain_cookies_go_first() {
    claim!(
        STEP.invariant(2),
        "Of a domain with more than 180, those without Secure go, the one unused for the longest time first",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        let plain = |count, first_used| many("p", "shop.site.test", count, first_used);
        let safe = |count, first_used| secure(many("s", "shop.site.test", count, first_used));
        goes(&t, "181 plain ones", &plain(181, 0), &["p0"]);
        let mut mixed = plain(185, 0);
        mixed.reverse();
        goes(&t, "185 plain ones, the last used first", &mixed, &["p0", "p1", "p2", "p3", "p4"]);
        mixed.rotate_left(93);
        goes(&t, "185 plain ones, out of order", &mixed, &["p0", "p1", "p2", "p3", "p4"]);
        // Those without Secure were used last, and go all the same.
        goes(&t, "180 with Secure, and a plain one", &[safe(180, 0), plain(1, 5000)].concat(), &["p0"]);
        goes(&t, "175 with Secure, and ten plain ones", &[plain(10, 5000), safe(175, 0)].concat(), &["p0", "p1", "p2", "p3", "p4"]);
        // When it was created, its path and its HttpOnly don't count.
        let mut odd = plain(182, 0);
        odd[0].created = at(9000);
        odd[1].http_only = true;
        odd[1].path = b"/very/long".to_vec();
        odd[181].created = at(0);
        goes(&t, "182 plain ones with other attributes", &odd, &["p0", "p1"]);
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
        let plain = many("p", "shop.site.test", 5, 5000);
        let safe = secure(many("s", "shop.site.test", 200, 0));
        let gone = names("s", 0..20);
        goes(&t, "200 with Secure", &safe, &borrowed(&gone));
        let all = [gone, names("p", 0..5)].concat();
        goes(
            &t,
            "200 with Secure and five plain ones",
            &[plain.clone(), safe.clone()].concat(),
            &borrowed(&all),
        );
        goes(
            &t,
            "five plain ones behind 200 with Secure",
            &[safe.clone(), plain].concat(),
            &borrowed(&all),
        );
        let mut reversed = safe[..181].to_vec();
        reversed.reverse();
        goes(
            &t,
            "181 with Secure, the last used first",
            &reversed,
            &["s0"],
        );
    });
}

#[test]
fn each_domain_counts_by_itself() {
    claim!(
        STEP.invariants(&[2, 5]),
        "Each domain field has a number of its own, and what is too much for one takes nothing from another",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        let site = many("a", "site.test", 150, 0);
        let shop = many("b", "shop.site.test", 150, 0);
        goes(&t, "150 of site.test and 150 of shop.site.test", &[site.clone(), shop.clone()].concat(), &[]);
        let more = many("c", "shop.site.test", 32, 5000);
        goes(&t, "150 of one domain and 182 of another", &[site.clone(), shop.clone(), more.clone()].concat(), &["b0", "b1"]);
        let below: Vec<Cookie> = many("d", "site.test", 31, 5000).into_iter().map(|it| Cookie { host_only: false, path: b"/x".to_vec(), ..it }).collect();
        goes(&t, "181 of one domain, some of them for hosts below, and 182 of another", &[site, more, below, shop].concat(), &["a0", "b0", "b1"]);
    });
}

#[test]
fn of_all_the_oldest_goes() {
    claim!(
        STEP.invariant(4),
        "Where there are more than 3000, the one unused for the longest time goes, whatever its flags",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        goes(&t, "3001 of many domains", &crowd(3001, 0), &["c0"]);
        let mut flagged = crowd(3003, 0);
        flagged.reverse();
        for cookie in &mut flagged[3000..] {
            (cookie.secure, cookie.http_only) = (true, true);
        }
        goes(&t, "3003, of which the three unused for the longest time have Secure", &flagged, &["c0", "c1", "c2"]);
        flagged.rotate_left(1500);
        goes(&t, "the same, out of order", &flagged, &["c0", "c1", "c2"]);
    });
}

#[test]
fn nothing_goes_that_need_not() {
    claim!(
        STEP.invariant(5),
        "180 of a domain and 3000 in all may stay, and what one rule has removed counts for the next",
        "RFC 6265bis, sections 5.7 and 6.1"
    )
    .test(async |t| {
        goes(&t, "no cookies", &[], &[]);
        goes(&t, "one cookie", &[cookie("a", "1")], &[]);
        goes(&t, "180 of a domain", &many("p", "shop.site.test", 180, 0), &[]);
        goes(&t, "3000 of many domains", &crowd(3000, 0), &[]);
        let crowded = many("p", "shop.site.test", 190, 5000);
        goes(&t, "3000 in all, 190 of them of a domain", &[crowd(2810, 0), crowded.clone()].concat(), &borrowed(&names("p", 0..10)));
        goes(&t, "3010 in all, 190 of them of a domain", &[crowd(2820, 0), crowded.clone()].concat(), &borrowed(&names("p", 0..10)));
        let both = [names("p", 0..10), names("c", 0..2)].concat();
        goes(&t, "3012 in all, 190 of them of a domain", &[crowded, crowd(2822, 0)].concat(), &borrowed(&both));
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
        let equal = |cookies: Vec<Cookie>| -> Vec<Cookie> {
            cookies
                .into_iter()
                .map(|it| Cookie {
                    last_access: at(5),
                    ..it
                })
                .collect()
        };
        let mut plain = equal(many("p", "shop.site.test", 183, 0));
        goes(
            &t,
            "183 that were used at one time",
            &plain,
            &["p0", "p1", "p2"],
        );
        plain.reverse();
        goes(
            &t,
            "the same in the other order",
            &plain,
            &["p180", "p181", "p182"],
        );
        let all = equal(secure(crowd(3002, 0)));
        goes(&t, "3002 that were used at one time", &all, &["c0", "c1"]);
    });
}

#[test]
fn a_jar_makes_room() {
    claim!(
        STEP.invariants(&[2, 5]),
        "A jar keeps 180 cookies of a host, and those that are sent count as used",
        "RFC 6265bis, sections 5.7 and 5.8.3, step 5"
    )
    .test(async |t| {
        let mut alice = Visitor::new(&t);
        let home = typed("https://shop.test/");
        let paths: Vec<_> = (0..182)
            .map(|number| typed(&format!("https://shop.test/{number}")))
            .collect();
        for number in 0..180 {
            alice.takes(&home, &format!("c{number}=1; Path=/{number}"));
            alice.waits(1);
        }
        alice.sends(&paths[0], "c0=1");
        alice.waits(1);
        alice.takes(&home, "c180=1; Path=/180");
        for (number, expected) in [
            (0, "c0=1"),
            (1, ""),
            (2, "c2=1"),
            (179, "c179=1"),
            (180, "c180=1"),
        ] {
            alice.sends(&paths[number], expected);
        }
        alice.waits(1);
        alice.takes(&home, "c181=1; Path=/181");
        for (number, expected) in [
            (0, "c0=1"),
            (2, "c2=1"),
            (3, ""),
            (4, "c4=1"),
            (181, "c181=1"),
        ] {
            alice.sends(&paths[number], expected);
        }
        // What was known already needs no room.
        alice.takes(&home, "c4=2; Path=/4");
        alice.sends(&paths[5], "c5=1");
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
        let mut table = vec!["in the jar                     survivors".to_owned()];
        for (safe, plain) in [(0, 180), (0, 200), (20, 180), (180, 20), (200, 5)] {
            let cookies = [
                secure(many("s", "shop.site.test", safe, 0)),
                many("p", "shop.site.test", plain, 5000),
            ];
            let count = |cookies: &[Cookie]| {
                let safe = cookies.iter().filter(|it| it.secure).count();
                format!("{safe:3} Secure, {:3} plain", cookies.len() - safe)
            };
            let before = cookies.concat();
            let after = t.call(format!("evict of {}", count(&before)), || {
                let mut cookies = before.clone();
                evict(&mut cookies, at(10_000));
                cookies
            });
            table.push(format!("{:30} {}", count(&before), count(&after.value())));
        }
        t.matches_snapshot_of(&(table.join("\n") + "\n"));
    });
}
