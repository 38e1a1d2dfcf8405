//! Write `xor_of_texts` and `read_other`: what a nonce gives away that comes a second time.

use harness::{Called, Step, Test, claim};
use key_rotation::{Careless, read_other, xor_of_texts};
use signed_cookies::{decode, encode};

use crate::common::*;
use crate::step_6::seal_key;

const STEP: Step = CHAPTER.step(7, "The nonce again");

fn xor(t: &Test, first: &str, second: &str) -> Called<Option<Bytes>> {
    t.call(format!("xor_of_texts({first:?}, {second:?})"), || {
        xor_of_texts(first, second).map(Bytes)
    })
}

fn read(t: &Test, first: &str, second: &str, known: &[u8]) -> Called<Option<Bytes>> {
    let shown = known.escape_ascii();
    t.call(
        format!("read_other({first:?}, {second:?}, b\"{shown}\")"),
        || read_other(first, second, known).map(Bytes),
    )
}

/// Two cookies of the careless shop with one nonce: its third, before and after it started again.
fn pair(one: &[u8], other: &[u8]) -> [String; 2] {
    [(one, TUESDAY), (other, TUESDAY + DAY)].map(|(value, now)| {
        let mut shop = Careless::start(seal_key(1));
        shop.seal("user", b"somebody", now);
        shop.seal("user", b"else", now);
        shop.seal("user", value, now)
    })
}

fn xored(one: &[u8], other: &[u8]) -> Option<Bytes> {
    let pairs = one.iter().zip(other);
    Some(Bytes(pairs.map(|(one, other)| one ^ other).collect()))
}

#[test]
fn two_texts_give_their_xor() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Two texts with one nonce give the XOR of their values, as far as both reach, and nothing of the tags",
        "NIST SP 800-38D, appendix A"
    )
    .test(async |t| {
        let long = b"x".repeat(200);
        for (one, other) in [
            (&b"mallory"[..], &b"alice"[..]),
            (b"alice", b"mallory"),
            (b"alice", b"alice"),
            (b"", b"alice"),
            (b"alice", b""),
            (b"\xff\0\xff", b"\0\xff\xff"),
            (&long, b"the password is swordfish, and the rest is of no interest to Mallory"),
        ] {
            let [first, second] = pair(one, other);
            xor(&t, &first, &second).gives(xored(one, other));
            xor(&t, &second, &first).gives(xored(one, other));
        }
    });
}

#[test]
fn one_text_reads_the_other() {
    claim!(
        STEP.invariant(3),
        "Who knows one value reads the other, as far as the known one and both texts reach",
        "NIST SP 800-38D, appendix A"
    )
    .test(async |t| {
        let secret = b"alice, card 4111 1111 1111 1111";
        let own = b"mallory, and whatever else she typed into the form";
        let [first, second] = pair(own, secret);
        read(&t, &first, &second, own).gives(bytes(secret));
        // The other way round, as far as she knows it.
        read(&t, &second, &first, secret).gives(bytes(&own[..secret.len()]));
        for length in 0..=secret.len() {
            read(&t, &first, &second, &own[..length]).gives(bytes(&secret[..length]));
        }
        // More than the text holds helps no further.
        let more = [&own[..], b" and more"].concat();
        read(&t, &first, &second, &more).gives(bytes(secret));
        let [first, second] = pair(b"abc", secret);
        read(&t, &first, &second, b"abcdef").gives(bytes(b"ali"));
    });
}

#[test]
fn other_nonces_give_nothing() {
    claim!(
        STEP.invariants(&[4, 5]),
        "Where the nonces differ in one bit, or a text can't be read, there is nothing to be had",
        "NIST SP 800-38D, section 8"
    )
    .test(async |t| {
        let [first, second] = pair(b"mallory", b"alice");
        let mut shop = Careless::start(seal_key(1));
        let others: Vec<_> = (0..3)
            .map(|_| shop.seal("user", b"alice", TUESDAY))
            .collect();
        for other in &others[..2] {
            xor(&t, &first, other).gives(None);
            read(&t, &first, other, b"mallory").gives(None);
            read(&t, &first, other, b"").gives(None);
        }
        xor(&t, &first, &others[2]).gives(xored(b"mallory", b"alice"));
        let (_, letters) = second.split_once('.').unwrap_or_default();
        let sealed = decode(letters).unwrap_or_default();
        for place in 0..24 {
            let mut other = sealed.clone();
            other[place] ^= 1;
            let other = format!("{TUESDAY}.{}", encode(&other));
            xor(&t, &first, &other).gives(None);
            xor(&t, &other, &first).gives(None);
        }
        for text in [
            "",
            "alice",
            ".",
            "1.",
            "1.!",
            "1.Zh",
            "1.YWxpY2U",
            &letters[..53],
        ] {
            let text = text.to_owned();
            for (one, other) in [(&first, &text), (&text, &first)] {
                xor(&t, one, other).gives(None);
                read(&t, one, other, b"mallory").gives(None);
                read(&t, one, other, b"").gives(None);
            }
        }
        for length in 0..40 {
            let short = format!("{TUESDAY}.{}", encode(&sealed[..length]));
            xor(&t, &first, &short).gives(None);
        }
        let empty = format!("{TUESDAY}.{}", encode(&sealed[..40]));
        xor(&t, &first, &empty).gives(bytes(b""));
    });
}

#[test]
fn what_mallory_reads() {
    claim!(
        STEP.invariants(&[1, 3, 4]),
        "Of a shop that counts its nonces from the start again, Mallory reads Alice's cookie by her own",
        "CWE-323"
    )
    .test(async |t| {
        let (own, hers) = (&b"user=mallory"[..], &b"pin=4711 ok."[..]);
        let [first, second] = pair(own, hers);
        let both = xor(&t, &first, &second).value();
        let read = read(&t, &first, &second, own).value();
        let hex = |bytes: &[u8]| -> String {
            let pairs: Vec<_> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            pairs.join(" ")
        };
        let Bytes(both) = both.unwrap_or(Bytes(Vec::new()));
        let Bytes(read) = read.unwrap_or(Bytes(Vec::new()));
        // The nonce is 24 bytes, which are 32 letters, and each value 12, which are 16. The tag covers the
        // name, which may be written in more ways than one.
        let lines = |text: &str| {
            let nonce = text.find('.').map_or(0, |dot| dot + 33);
            let (start, rest) = text.split_at_checked(nonce).unwrap_or((text, ""));
            format!("{start}\n  {}<tag>", rest.get(..16).unwrap_or(rest))
        };
        let text = format!(
            "sealed on Tuesday:\n  {}\nsealed on Wednesday:\n  {}\n\nthe XOR    {}\n\
             mallory's  {}\nalice's    {}\nas text    {}",
            lines(&first),
            lines(&second),
            hex(&both),
            hex(own),
            hex(&read),
            read.escape_ascii()
        );
        t.see("what Mallory reads", read.escape_ascii().to_string())
            .is("pin=4711 ok.".to_owned());
        t.matches_snapshot_of(&text);
    });
}
