//! Write `sign_timed` and `open_timed`: a value that is good for a while.

use harness::{Step, Test, claim};
use signed_cookies::{DAY, Error, open_timed, sign_named, sign_timed, stages};

use crate::common::*;

const STEP: Step = CHAPTER.step(6, "Sign the time with it");

fn signed(t: &Test) -> String {
    t.call(
        format!("sign_timed(key, \"user\", \"alice\", {TUESDAY})"),
        || sign_timed(KEY, "user", "alice", TUESDAY),
    )
    .value()
}

/// What opening `text` at `now` with a limit of a minute gives.
fn opened(t: &Test, text: &str, now: u64) -> harness::Called<Result<String, Error>> {
    t.call(
        format!("open_timed(key, \"user\", {text:?}, {now}, 60)"),
        || open_timed(KEY, "user", text, now, 60),
    )
}

#[test]
fn the_time_can_be_read() {
    claim!(
        STEP,
        "The value comes first, then the time in seconds as a decimal number, then the signature",
        "ASVS 5.0, 9.2.1"
    )
    .test(async |t| {
        let text = signed(&t);
        t.see(
            format!("whether {text:?} begins with alice.{TUESDAY}."),
            text.starts_with(&format!("alice.{TUESDAY}.")),
        )
        .is(true);
        for value in ["", "a.b.c", "1.2", "caf\u{e9}"] {
            let text = sign_timed(KEY, "user", value, TUESDAY);
            opened(&t, &text, TUESDAY).gives(Ok(value.to_owned()));
        }
    });
}

#[test]
fn opens_until_the_limit_and_not_a_second_longer() {
    claim!(
        STEP,
        "A cookie of just the greatest age is valid, and one that is a second older isn't",
        "ASVS 5.0, 9.2.1; CWE-613"
    )
    .test(async |t| {
        let text = signed(&t);
        for now in [TUESDAY, TUESDAY + 1, TUESDAY + 59, TUESDAY + 60] {
            opened(&t, &text, now).gives(Ok("alice".to_owned()));
        }
        for now in [TUESDAY + 61, TUESDAY + 62, 2 * TUESDAY, u64::MAX] {
            opened(&t, &text, now).gives(Err(Error::Expired));
        }
        t.call("open_timed at once, with a limit of 0,", || {
            open_timed(KEY, "user", &text, TUESDAY, 0)
        })
        .gives(Ok("alice".to_owned()));
        t.call("open_timed a second later, with a limit of 0,", || {
            open_timed(KEY, "user", &text, TUESDAY + 1, 0)
        })
        .gives(Err(Error::Expired));
        t.call("open_timed with the largest limit", || {
            open_timed(KEY, "user", &text, TUESDAY + 61, u64::MAX)
        })
        .gives(Ok("alice".to_owned()));
    });
}

#[test]
fn nothing_comes_from_the_future() {
    claim!(
        STEP,
        "A cookie that is signed for a later time isn't valid yet",
        "ASVS 5.0, 9.2.1"
    )
    .test(async |t| {
        let text = signed(&t);
        for now in [TUESDAY - 1, TUESDAY - 60, TUESDAY - 61, 0] {
            opened(&t, &text, now).gives(Err(Error::Future));
        }
        let last = sign_timed(KEY, "user", "alice", u64::MAX);
        opened(&t, &last, TUESDAY).gives(Err(Error::Future));
        opened(&t, &last, u64::MAX).gives(Ok("alice".to_owned()));
    });
}

#[test]
fn the_time_is_signed() {
    claim!(
        STEP,
        "A visitor can't make a cookie younger, or older, or say where its time begins",
        "CWE-613, CWE-345"
    )
    .test(async |t| {
        let text = signed(&t);
        let later = TUESDAY + 3600;
        for time in [
            (later - 1).to_string(),
            format!("0{TUESDAY}"),
            format!("+{TUESDAY}"),
            "soon".to_owned(),
            String::new(),
        ] {
            let younger = text.replacen(&TUESDAY.to_string(), &time, 1);
            opened(&t, &younger, later).gives(Err(Error::Signature));
        }
        // The last digit of the value would be the first one of the time.
        let early = 700_000_000;
        let text = sign_timed(KEY, "user", "alice1", early);
        let moved = text.replacen("alice1.", "alice.1", 1);
        opened(&t, &moved, TUESDAY).gives(Err(Error::Signature));
        let text = sign_timed(KEY, "user", "alice", TUESDAY);
        let moved = text.replacen("alice.1", "alice1.", 1);
        opened(&t, &moved, early).gives(Err(Error::Signature));
    });
}

#[test]
fn the_signature_is_checked_first() {
    claim!(
        STEP,
        "What the time says is of interest only once the signature fits",
        "ASVS 5.0, 9.1.1"
    )
    .test(async |t| {
        let text = signed(&t);
        let (dated, _) = text.rsplit_once('.').unwrap_or_default();
        let (other, _) = dated.rsplit_once('.').unwrap_or_default();
        let zeros = "A".repeat(43);
        for (text, now) in [
            (format!("{dated}.{zeros}"), TUESDAY + 61),
            (format!("{dated}.{zeros}"), TUESDAY - 1),
            (format!("{other}.soon.{zeros}"), TUESDAY),
            (format!("{other}.99999999999999999999.{zeros}"), TUESDAY),
            (format!("{other}.-1.{zeros}"), TUESDAY),
        ] {
            opened(&t, &text, now).gives(Err(Error::Signature));
        }
    });
}

#[test]
fn still_only_its_own_name() {
    claim!(
        STEP,
        "Name and value are as safe as before, and nothing makes the check panic",
        "ASVS 5.0, 9.2.2; CWE-20"
    )
    .test(async |t| {
        let text = signed(&t);
        for other in [changed(&text), other_last_letters(&text), malformed()].concat() {
            opened(&t, &other, TUESDAY).must(REFUSED, is_refused);
        }
        for missing in ["alice", ""] {
            opened(&t, missing, TUESDAY).gives(Err(Error::Parts));
        }
        for name in ["User", "use", "role", ""] {
            let call = format!("open_timed(key, {name:?}, {text:?}, …), signed for `user`,");
            t.call(call, || open_timed(KEY, name, &text, TUESDAY, 60))
                .gives(Err(Error::Signature));
        }
        let tag = sign_timed(KEY, "gift", "card100", TUESDAY);
        let moved = tag.replacen("card", "", 1);
        t.call(
            format!("open_timed(key, \"giftcard\", {moved:?}, …), signed as `gift` = `card100`,"),
            || open_timed(KEY, "giftcard", &moved, TUESDAY, 60),
        )
        .gives(Err(Error::Signature));
        let all = look_alikes();
        let sign = |one: &Signed| sign_timed(KEY, &one.name, &one.value, one.time);
        let what = format!(
            "two with one signature, of {} cookies of sign_timed",
            all.len()
        );
        t.see(what, signed_alike(&all, sign)).is(None);
        // What sign_timed never wrote may have a signature that fits: here, one of step 5.
        for time in ["soon", "", "-1", "1e9", "99999999999999999999"] {
            let text = sign_named(KEY, "user", &format!("alice.{time}"));
            opened(&t, &text, TUESDAY).must(
                "Err(Time), or Err(Signature) if step 5 signs other bytes",
                |result| matches!(result, Err(Error::Time | Error::Signature)),
            );
        }
    });
}

#[test]
fn an_old_cookie_is_worth_nothing() {
    claim!(
        STEP,
        "A copied cookie ends with its time",
        "ASVS 5.0, 9.2.1; CWE-613"
    )
    .test(async |t| {
        hide_signatures(&t);
        let today = t.serve(stages(|| TUESDAY));
        let in_a_year = t.serve(stages(|| TUESDAY + 365 * DAY));
        let alice = t.browser("alice", &today);
        let mallory = t.browser("mallory, a year later", &in_a_year);
        for shop in ["/named", "/timed"] {
            let copied = logged_in(&alice, &format!("{shop}/login?name=alice")).await;
            mallory
                .get_with_cookie(shop, format!("user={copied}"))
                .await;
        }
        t.matches_snapshot();
    });
}
