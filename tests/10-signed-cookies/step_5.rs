//! Write `named_message`: a value that is good under one name only.

use harness::{Step, claim};
use signed_cookies::{Error, open_named, sign_named, stages};

use crate::attacks::{Form, Opened};
use crate::common::*;

const STEP: Step = CHAPTER.step(5, "Sign the name with it");

const FORM: Form = Form {
    opens: "open_named",
    sign: sign_named,
    open: |key, name, text| Opened::unparsed(open_named(key, name, text)),
};

#[test]
fn opens_under_its_own_name() {
    claim!(
        STEP.invariant(1),
        "What was signed for a name is opened under that name",
        "ASVS 5.0, 9.2.2"
    )
    .test(async |t| {
        for (name, value) in [("user", "alice"), ("u", ""), ("__Host-a.b", "1.2.3")] {
            let text = t
                .call(format!("sign_named(key, {name:?}, {value:?})"), || {
                    sign_named(KEY, name, value)
                })
                .value();
            t.see(
                format!("whether {text:?} begins with {value:?} and a dot"),
                text.starts_with(&format!("{value}.")),
            )
            .is(true);
            t.call(format!("open_named(key, {name:?}, {text:?})"), || {
                open_named(KEY, name, &text)
            })
            .gives(Ok(value.to_owned()));
        }
    });
}

#[test]
fn opens_under_no_other_name() {
    claim!(
        STEP.invariant(2),
        "What was signed for one name isn't opened under another, not even one that is nearly the same",
        "ASVS 5.0, 9.2.2"
    )
    .test(async |t| FORM.only_its_own_name(&t));
}

#[test]
fn nothing_moves_from_the_value_into_the_name() {
    claim!(
        STEP.invariant(3),
        "Where the name ends and the value begins is signed, too",
        "ASVS 5.0, 9.2.2; CWE-345"
    )
    .test(async |t| {
        let between = SIGNS.chars().chain(['b', '7']);
        let between = between.map(|sign| sign.to_string());
        for sign in between.chain([String::new()]) {
            let longer = format!("b{sign}c");
            let text = t
                .call(format!("sign_named(key, \"a\", {longer:?})"), || {
                    sign_named(KEY, "a", &longer)
                })
                .value();
            let (_, signature) = text.rsplit_once('.').unwrap_or_default();
            for (name, value) in [
                (format!("a{sign}b"), "c".to_owned()),
                ("ab".to_owned(), format!("{sign}c")),
                (format!("ab{sign}"), "c".to_owned()),
            ] {
                let moved = format!("{value}.{signature}");
                let call =
                    format!("open_named(key, {name:?}, {moved:?}), signed as `a` = `{longer}`,");
                t.call(call, || open_named(KEY, &name, &moved))
                    .gives(Err(Error::Signature));
            }
        }
    });
}

#[test]
fn a_length_is_not_guessed() {
    claim!(
        STEP.invariant(3),
        "However the end of the name is marked, no other name and value have the same mark",
        "ASVS 5.0, 9.2.2; CWE-345"
    )
    .test(async |t| {
        let all = look_alikes();
        let sign = |one: &Signed| sign_named(KEY, &one.name, &one.value);
        let all = all.into_iter().filter(|one| one.time == 1);
        let all: Vec<Signed> = all.map(|one| Signed { time: 0, ..one }).collect();
        let what = format!(
            "two with one signature, of {} names and values for sign_named",
            all.len()
        );
        t.see(what, signed_alike(&all, sign)).is(None);
    });
}

#[test]
fn still_no_letter_can_be_changed() {
    claim!(
        STEP.invariant(4),
        "The value is as safe as before, and nothing makes the check panic",
        "CWE-345, CWE-347"
    )
    .test(async |t| {
        FORM.no_letter_can_be_changed(&t);
        FORM.survives_any_text(&t);
        FORM.only_the_whole_signature(&t);
        FORM.only_its_own_key(&t);
    });
}

#[test]
fn still_each_call_stands_alone() {
    claim!(
        STEP.invariant(4),
        "What was opened under one name isn't opened under another afterwards",
        "CWE-488"
    )
    .test(async |t| FORM.each_call_stands_alone(&t, true));
}

#[test]
fn a_gift_tag_is_no_login() {
    claim!(
        STEP.invariant(2),
        "A value that was signed for one cookie is worth nothing in another",
        "ASVS 5.0, 9.2.2"
    )
    .test(async |t| {
        hide_signatures(&t);
        let site = t.serve(stages());
        let mallory = t.browser("mallory", &site);
        for shop in ["/value", "/named"] {
            let reply = mallory.get(&format!("{shop}/tag?text=alice")).await;
            let moved = format!("user={}", cookie(&reply, "gift"));
            mallory.get_with_cookie(shop, moved).await;
        }
        t.matches_snapshot();
    });
}

#[test]
fn a_gift_tag_is_no_gift_card() {
    claim!(
        STEP.invariant(3),
        "The end of a name can't be made of the start of a value",
        "ASVS 5.0, 9.2.2"
    )
    .test(async |t| {
        hide_signatures(&t);
        let site = t.serve(stages());
        let mallory = t.browser("mallory", &site);
        for shop in ["/joined", "/named"] {
            let reply = mallory.get(&format!("{shop}/tag?text=card100")).await;
            let tag = cookie(&reply, "gift");
            let moved = tag.strip_prefix("card").unwrap_or_default();
            mallory
                .get_with_cookie(shop, format!("giftcard={moved}"))
                .await;
        }
        t.matches_snapshot();
    });
}
