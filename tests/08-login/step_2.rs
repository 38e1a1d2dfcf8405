//! Write `hash_password` and `Users::check`: what is kept in place of a password, and how one is
//! compared.

use harness::{Step, claim};
use login::{Users, hash_password};

use crate::site::*;

const STEP: Step = CHAPTER.step(2, "Compare passwords");

/// A parameter in the text of a hash: 19456, of `m=`.
fn parameter(hash: &str, name: &str) -> Option<u64> {
    let mut found = hash
        .split(['$', ','])
        .filter_map(|field| field.strip_prefix(name));
    found.next().and_then(|number| number.parse().ok())
}

#[test]
fn what_is_kept_is_a_slow_hash() {
    claim!(
        STEP.invariant(1),
        "A password is kept as an argon2id hash, of 19 MiB and two passes, as costly as the unusable one",
        "ASVS 5.0, 11.4.2; OWASP Password Storage Cheat Sheet"
    )
    .test(async |t| {
        let hash = hash_password("tea at noon").unwrap_or_default();
        t.see("the result of hash_password(\"tea at noon\")", hash.clone())
            .must("a text that begins with $argon2id$v=19$", |hash| {
                hash.starts_with("$argon2id$v=19$")
            });
        let parameters = ["m=", "t=", "p="].map(|name| parameter(&hash, name));
        t.see("its parameters m, t and p", parameters)
            .is([Some(19_456), Some(2), Some(1)]);
    });
}

/// How many letters two texts have in common, from the beginning.
fn in_common(one: &str, two: &str) -> usize {
    let pairs = one.chars().zip(two.chars());
    pairs.take_while(|(a, b)| a == b).count()
}

#[test]
fn each_hash_has_its_own_salt() {
    claim!(
        STEP.invariant(2),
        "Two users with one password have different salts and hashes, and the salts aren't counted",
        "ASVS 5.0, 11.4.2"
    )
    .test(async |t| {
        let hash = || hash_password("tea at noon").unwrap_or_default();
        let (one, two) = (hash(), hash());
        for (place, what) in [(4, "salts"), (5, "hashes")] {
            let part = |hash: &str| hash.split('$').nth(place).map(str::to_owned);
            t.see(format!("the {what} of two users"), (part(&one), part(&two)))
                .must("two that are there, and differ", |(one, two)| {
                    one.is_some() && two.is_some() && one != two
                });
        }
        let salts = [&one, &two].map(|hash| hash.split('$').nth(4).unwrap_or_default());
        let reversed = salts.map(|salt| salt.chars().rev().collect::<String>());
        let alike = [
            in_common(salts[0], salts[1]),
            in_common(&reversed[0], &reversed[1]),
        ];
        t.see(
            "how many letters two salts have in common, at the beginning and at the end",
            alike,
        )
        .must("fewer than six each, as random ones have", |alike| {
            alike.iter().all(|&number| number < 6)
        });
    });
}

#[test]
fn all_of_a_password_is_hashed() {
    claim!(
        STEP.invariants(&[3, 4]),
        "What hash_password made fits the password that it was given, to the last byte, and no other",
        "ASVS 5.0, 6.2.8 and 6.2.9"
    )
    .test(async |t| {
        let password = format!(" {}Caf\u{e9}\r\n", "tea at noon, ".repeat(10_000));
        let hash = hash_password(&password).unwrap_or_default();
        let users = Users::new(&[("carol", &hash)]);
        for (what, given, fits) in [
            ("that password", password.clone(), true),
            ("65,536 bytes of it", password[..65_536].to_owned(), false),
            ("4096 bytes of it", password[..4096].to_owned(), false),
            ("72 bytes of it", password[..72].to_owned(), false),
            ("all but its first space", password.trim_start().to_owned(), false),
            ("all but its line end", password.trim_end().to_owned(), false),
            ("all, in small letters", password.to_lowercase(), false),
        ] {
            let call = format!("check(\"carol\", …), whose password has 130,008 bytes, with {what},");
            t.call(call, || users.check("carol", &given)).gives(fits);
        }
    });
}

/// Passwords that a site may want to tidy up, and hashes of theirs that are cheap.
const ODD: [(&str, &str); 5] = [
    (
        "   ",
        "$argon2id$v=19$m=8,t=1,p=1$ZiqN9jh6ALsnSgoCj/kPog$IeLG1hm778zuo5SmZOlPqBf5FUJmhAV7Sp4pDFKw9WM",
    ),
    (
        "caf\u{e9}",
        "$argon2id$v=19$m=8,t=1,p=1$Ox8BENuEq5KmosXzyVPC1g$ggSEM1kTzY7ILr/JpV4SuUmZL8Li9gxy+FellJOGqQE",
    ),
    (
        "tea\0noon",
        "$argon2id$v=19$m=8,t=1,p=1$vTVTJWrziE3h70VGhQmzZw$7brC1UgqvGiRU1Bq3YSOD7mTOzMyjl+7yD1b9SPhKcU",
    ),
    (
        " tea  at noon\t",
        "$argon2id$v=19$m=8,t=1,p=1$5cA9OXVrxEaTE1AIwSweQA$lGiQi7dYAZU/PGLekFwS1y/70HqvVi1R1dFEIjfIJAo",
    ),
    (
        "Tea & <b>100%</b>+\u{1f375}",
        "$argon2id$v=19$m=8,t=1,p=1$oO1DKEW+U9pwbI/7ZdRIOg$sFdZUWoH7qnEusOcqot+uQn/kEiV8qfENLa8U7mW5fc",
    ),
];

/// A password of 123 bytes, and a hash of it that is cheap.
const LONG: (&str, &str) = (
    "tea at noon tea at noon tea at noon tea at noon tea at noon tea at noon tea at noon tea at noon \
     tea at noon tea at noon one",
    "$argon2id$v=19$m=8,t=1,p=1$SpO71FFPnuqCC/upQI0qSQ$HTmopePwOfoGFsypkBNhur02MFaIHeftT3wVuLxb5uE",
);

#[test]
fn a_password_counts_to_the_last_byte() {
    claim!(
        STEP.invariants(&[3, 4]),
        "A password is compared as it was typed: spaces, signs and accents as they are, and as long as it is",
        "ASVS 5.0, 6.2.8 and 6.2.9"
    )
    .test(async |t| {
        for (password, hash) in ODD.into_iter().chain([LONG]) {
            let users = Users::new(&[("carol", hash)]);
            let short: String = password.chars().take(72).collect();
            let others = [
                (password.to_owned(), true),
                (short, password.len() <= 72),
                (password.trim().to_owned(), password.trim() == password),
                (password.replace("  ", " "), !password.contains("  ")),
                (
                    password.replace('\u{e9}', "e\u{301}"),
                    !password.contains('\u{e9}'),
                ),
                (
                    password.split('\0').take(1).collect(),
                    !password.contains('\0'),
                ),
                (
                    password.to_lowercase(),
                    password.to_lowercase() == password,
                ),
                (password.replace('<', "&lt;"), !password.contains('<')),
                (format!("{password} "), false),
                (format!("{password}\n"), false),
                (format!("{password}\r\n"), false),
                (format!("{password}\0"), false),
                (password.chars().skip(1).collect(), false),
            ];
            for (given, fits) in others {
                t.call(
                    format!("check(\"carol\", {given:?}), whose password is {password:?},"),
                    || users.check("carol", &given),
                )
                .gives(fits);
            }
        }
    });
}

#[test]
fn the_right_password_fits_its_own_account() {
    claim!(
        STEP.invariants(&[3, 4, 5]),
        "A name fits with its own password, and with no other, not even the unusable one's",
        "CWE-287"
    )
    .test(async |t| {
        let [alice, bob] = HASHES;
        let long = "al".repeat(150);
        let users = Users::new(&[alice, bob, ("J\u{f6}rg", alice.1), (long.as_str(), bob.1)]);
        for (name, password, fits) in [
            ("alice", "tea at noon", true),
            ("bob", "coffee at ten", true),
            ("J\u{f6}rg", "tea at noon", true),
            (long.as_str(), "coffee at ten", true),
            ("alice", "coffee at ten", false),
            ("bob", "tea at noon", false),
            ("alice", "tea at noon ", false),
            ("alice", "Tea at noon", false),
            ("alice", "", false),
            ("alice", "nobody has this password", false),
            ("Alice", "tea at noon", false),
            ("alice ", "tea at noon", false),
            ("alice\0", "tea at noon", false),
            ("alice@shop.example", "tea at noon", false),
            ("\u{2003}alice", "tea at noon", false),
            ("", "", false),
            ("carol", "tea at noon", false),
            ("carol", "nobody has this password", false),
        ] {
            t.call(format!("check({name:?}, {password:?})"), || {
                users.check(name, password)
            })
            .gives(fits);
        }
    });
}

#[test]
fn a_damaged_hash_fits_nothing() {
    claim!(
        STEP.invariant(4),
        "Where an account's hash can't be read, no password is the right one",
        "CWE-287; CWE-636"
    )
    .test(async |t| {
        for hash in [
            "",
            "tea at noon",
            "$argon2id$v=19$m=0,t=0,p=0$5HSaGWA10VcX7b47qYRc/w$P7+6okRsPNQrxHAcMkzXm6ptplcr7TNz7az8GPcp0vg",
            "$argon2id$v=19$m=8,t=1,p=1$5HSaGWA10VcX7b47qYRc/w",
        ] {
            let users = Users::new(&[("carol", hash)]);
            for password in ["", "tea at noon", hash] {
                let call = format!("check(\"carol\", {password:?}), with the hash {hash:?},");
                t.call(call, || users.check("carol", password)).gives(false);
            }
        }
    });
}

#[test]
fn an_unknown_name_costs_as_much() {
    claim!(
        STEP.invariant(6),
        "A name without an account costs one comparison, like one that has one",
        "ASVS 5.0, 6.3.8; CWE-208"
    )
    .test(async |t| {
        let hash = hash_password("tea at noon").unwrap_or_default();
        let one =
            parameter(&hash, "m=").unwrap_or_default() * parameter(&hash, "t=").unwrap_or_default();
        t.see("what one comparison with this hash costs, in KiB times passes", one)
            .is(38_912);
        let users = Users::new(&[("alice", &hash)]);
        let long = "tea at noon, ".repeat(10_000);
        // The second of two equal calls must not be answered from memory.
        for (name, password) in [
            ("alice", "tea at noon"),
            ("alice", "tea at noon"),
            ("alice", "wrong"),
            ("alice", ""),
            ("alice", &long),
            ("carol", "wrong"),
            ("carol", "wrong"),
            ("carol", &long),
            (&long, "wrong"),
            ("J\u{f6}rg", "wrong"),
            ("", ""),
        ] {
            let before = users.work();
            users.check(name, password);
            t.see(
                format!(
                    "the work of check(\"{name:.20}\", \"{password:.20}\"), of {} and {} bytes, in KiB filled times passes",
                    name.len(),
                    password.len()
                ),
                users.work() - before,
            )
            .is(one);
        }
    });
}
