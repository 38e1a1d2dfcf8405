//! Write `hash_password` and `Users::check`: what is kept in place of a password, and how one is
//! compared.

use harness::{Step, claim};
use login::{Users, hash_password};

use crate::site::*;

const STEP: Step = CHAPTER.step(2, "Compare passwords");

#[test]
fn what_is_kept_is_a_slow_hash() {
    claim!(
        STEP,
        "A password is kept as an argon2id hash, at least 19 MiB and two passes, with its own salt",
        "ASVS 5.0, 11.4.2; OWASP Password Storage Cheat Sheet"
    )
    .test(async |t| {
        let hash = |password: &str| hash_password(password).unwrap_or_default();
        let (one, two) = (hash("tea at noon"), hash("tea at noon"));
        t.see("the result of hash_password(\"tea at noon\")", one.clone())
            .must("a text that begins with $argon2id$v=19$", |hash| {
                hash.starts_with("$argon2id$v=19$")
            });
        let parameter = |name: &str| {
            let fields = one.split(['$', ',']);
            let mut found = fields.filter_map(|field| field.strip_prefix(name));
            found.next().and_then(|number| number.parse::<u32>().ok())
        };
        t.see("its parameters m and t", (parameter("m="), parameter("t=")))
            .must("m=19456 or more, and t=2 or more", |&(m, t)| {
                m >= Some(19_456) && t >= Some(2)
            });
        t.see("whether two hashes of one password differ", one != two)
            .is(true);
        let users = Users::new(&[("carol", &one)]);
        for (password, fits) in [("tea at noon", true), ("tea at five", false)] {
            let call = format!("check(\"carol\", {password:?}), with that hash,");
            t.call(call, || users.check("carol", password)).gives(fits);
        }
    });
}

#[test]
fn the_right_password_fits_its_own_account() {
    claim!(
        STEP,
        "A name fits with its own password, and with no other, not even the unusable one's",
        "CWE-287"
    )
    .test(async |t| {
        let users = users();
        for (name, password, fits) in [
            ("alice", "tea at noon", true),
            ("bob", "coffee at ten", true),
            ("alice", "coffee at ten", false),
            ("alice", "tea at noon ", false),
            ("alice", "Tea at noon", false),
            ("alice", "", false),
            ("Alice", "tea at noon", false),
            ("alice ", "tea at noon", false),
            ("\u{2003}alice", "tea at noon", false),
            ("", "", false),
            ("carol", "tea at noon", false),
            ("carol", "coffee at ten", false),
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
fn an_unknown_name_costs_as_much() {
    claim!(
        STEP,
        "A name without an account costs one comparison, like one that has one",
        "ASVS 5.0, 6.3.8; CWE-208"
    )
    .test(async |t| {
        let hash = hash_password("tea at noon").unwrap_or_default();
        let users = Users::new(&[("alice", &hash)]);
        let work = |name, password| {
            let before = users.work();
            users.check(name, password);
            users.work() - before
        };
        let known = t.see(
            "the work of check(\"alice\", \"tea at noon\"), in KiB filled times passes",
            work("alice", "tea at noon"),
        );
        known.must("at least 38912, two passes over 19456 KiB", |&work| {
            work >= 38_912
        });
        let known = known.value();
        for (name, password) in [
            ("alice", "wrong"),
            ("alice", ""),
            ("carol", "wrong"),
            ("", ""),
        ] {
            t.see(
                format!("the work of check({name:?}, {password:?}), in KiB filled times passes"),
                work(name, password),
            )
            .is(known);
        }
    });
}
