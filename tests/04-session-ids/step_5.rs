//! Write `SessionId::generate` and `SessionId::text`: 128 bits from the operating system, in 22
//! characters.

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use harness::{Step, Test, claim};
use session_ids::{SessionId, predict_lcg};
use sha2::{Digest, Sha256};

use crate::site::*;

const STEP: Step = CHAPTER.step(5, "Draw 128 bits");

/// How many IDs the statistics look at.
const MANY: usize = 4096;

/// A bit's share of ones, or of agreement with another, must lie between these. By Hoeffding's
/// inequality, one share of 4,096 fair bits misses them with a chance below 2 · e^-81, or 10^-35.
/// There are 128 bits and 8,128 pairs, so a right answer fails less than once in 10^30 runs.
const SHARE: std::ops::Range<usize> = MANY * 2 / 5..MANY * 3 / 5;

fn draw() -> String {
    SessionId::generate().text()
}

/// The 128 bits of an ID, the first byte highest.
fn bits(text: &str) -> u128 {
    let bytes = URL_SAFE_NO_PAD.decode(text).unwrap_or_default();
    bytes.try_into().map_or(0, u128::from_be_bytes)
}

/// What `generate` draws, many times. First of all each has to be the text of an ID.
fn many(t: &Test) -> Vec<u128> {
    t.call("SessionId::generate().text()", draw).must(
        "22 characters of base64url: fix `text` first, or no bit can be looked at",
        |text| has_the_form(text),
    );
    (0..MANY).map(|_| bits(&draw())).collect()
}

fn has_the_form(text: &str) -> bool {
    let bytes = URL_SAFE_NO_PAD.decode(text);
    text.len() == 22 && bytes.is_ok_and(|bytes| bytes.len() == 16)
}

#[test]
fn the_text_is_22_characters_of_base64url() {
    claim!(
        STEP.invariant(6),
        "16 bytes are 22 characters of base64url, without padding, and with spare bits of zero",
        "RFC 4648, sections 3.2, 3.5 and 5"
    )
    .test(async |t| {
        for _ in 0..1000 {
            t.call("SessionId::generate().text()", draw).must(
                "22 characters from A-Z a-z 0-9 - _, the last of them A, Q, g or w",
                |text| has_the_form(text),
            );
        }
    });
}

#[test]
fn an_id_has_one_text() {
    claim!(
        STEP.invariant(7),
        "The same ID is always the same text, and so is a clone of it",
        "design of this crate: one canonical form"
    )
    .test(async |t| {
        let id = SessionId::generate();
        let text = id.text();
        t.call("id.text(), a second time,", || id.text())
            .gives(text.as_str());
        t.call("id.clone().text()", || id.clone().text())
            .gives(text.as_str());
    });
}

#[test]
fn no_two_are_the_same() {
    claim!(
        STEP.invariant(3),
        "Of 400,000 IDs, drawn in eight threads at the same time, no two are the same",
        "OWASP ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        // A panic in this thread is shown better than one in another.
        t.call("SessionId::generate().text()", draw)
            .must("a text", |text| !text.is_empty());
        // Two of 400,000 fair IDs are the same with a chance below 10^-27; if they were made of 32 bits, there
        // would be eighteen such pairs.
        let draw_some = || (0..50_000).map(|_| draw()).collect::<Vec<_>>();
        t.see(
            "how many different IDs there are",
            std::thread::scope(|scope| {
                let threads: Vec<_> = (0..8).map(|_| scope.spawn(draw_some)).collect();
                let drawn = threads.into_iter().filter_map(|it| it.join().ok());
                how_many_differ(&drawn.flatten().collect::<Vec<_>>())
            }),
        )
        .is(400_000);
    });
}

/// How many different texts these are. The table is made for this one question: a `HashSet` that isn't optimized
/// takes several times as long.
fn how_many_differ(texts: &[String]) -> usize {
    const PLACES: usize = 1 << 20;
    // At each place the number of a text, from 1, or 0.
    let mut table = vec![0_usize; PLACES];
    let mut differ = 0;
    for (before, text) in texts.iter().enumerate() {
        let hash = text.as_bytes().chunks(8).fold(0_u64, |hash, chunk| {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            (hash ^ u64::from_le_bytes(word))
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .rotate_left(29)
        });
        let mut place = hash as usize % PLACES;
        while table[place] != 0 && texts[table[place] - 1] != *text {
            place = (place + 1) % PLACES;
        }
        if table[place] == 0 {
            table[place] = before + 1;
            differ += 1;
        }
    }
    differ
}

#[test]
fn every_bit_is_sometimes_zero_and_sometimes_one() {
    claim!(
        STEP.invariant(1),
        "No bit is a prefix, a version or a date: each is one in about half of all IDs",
        "OWASP Session Management Cheat Sheet; OWASP ASVS 5.0, 11.5.1"
    )
    .test(async |t| {
        let ids = many(&t);
        let biased = |place: &u32| {
            let ones = ids.iter().filter(|id| *id >> (127 - place) & 1 == 1);
            !SHARE.contains(&ones.count())
        };
        t.see(
            "the bits, of 0 to 127, that are always or mostly the same",
            {
                let biased: Vec<u32> = (0..128).filter(biased).collect();
                let runs = biased.chunk_by(|one, next| one + 1 == *next);
                let runs = runs.map(|run| format!("{} to {}", run[0], run[run.len() - 1]));
                runs.collect::<Vec<_>>()
            },
        )
        .is(Vec::<String>::new());
    });
}

#[test]
fn no_value_is_left_out() {
    claim!(
        STEP.invariant(1),
        "Each character of base64url comes at each of the first 21 places, and each value in each byte: none is \
         passed over",
        "OWASP ASVS 5.0, 7.2.3: 128 bits of entropy"
    )
    .test(async |t| {
        // In 20,480 fair IDs one of 256 values is missing at one of 16 bytes with a chance below 10^-31, and one
        // of 64 at one of 21 places with less.
        let mut ids = many(&t);
        ids.extend((0..4 * MANY).map(|_| bits(&draw())));
        let mut characters = [0_u64; 21];
        let mut bytes = [[false; 256]; 16];
        for id in &ids {
            for (place, there) in (0_u32..).zip(&mut characters) {
                *there |= 1_u64 << (*id >> (122 - 6 * place) & 63);
            }
            for (value, there) in id.to_be_bytes().into_iter().zip(&mut bytes) {
                there[usize::from(value)] = true;
            }
        }
        let places = (0..21).filter(|place| characters[*place] != u64::MAX);
        t.see(
            "the places, of 0 to 20, at which a character never stands",
            places.collect::<Vec<_>>(),
        )
        .is(Vec::<usize>::new());
        let missing = |place: usize| bytes[place].iter().position(|there| !there);
        let missing = (0..16).filter_map(|place| Some((place, missing(place)?)));
        t.see(
            "the bytes, of 0 to 15, that never have some value, and that value",
            missing.collect::<Vec<_>>(),
        )
        .is(Vec::<(usize, usize)>::new());
    });
}

#[test]
fn no_bit_follows_another() {
    claim!(
        STEP.invariant(2),
        "Two different bits agree in about half of all IDs, so none is a copy of another",
        "OWASP ASVS 5.0, 7.2.3: 128 bits of entropy"
    )
    .test(async |t| {
        let columns = columns(&many(&t));
        let pairs = (0..128_usize).flat_map(|one| (0..one).map(move |other| (other, one)));
        let bound = |&(one, other): &(usize, usize)| {
            let words = columns[one].iter().zip(&columns[other]);
            let differ: u32 = words.map(|(one, other)| (one ^ other).count_ones()).sum();
            !SHARE.contains(&(MANY - differ as usize))
        };
        t.see("the first two bits that go together, if any do", {
            let found = pairs.into_iter().find(bound);
            found.map(|(one, other)| format!("bit {one} and bit {other}"))
        })
        .is(None);
    });
}

/// For each place of an ID, the bits that stand there in all IDs, packed: so a pair of places is compared
/// in a few steps.
fn columns(ids: &[u128]) -> Vec<Vec<u64>> {
    let column = |place: u32| {
        let word = |ids: &[u128]| {
            ids.iter()
                .fold(0, |word, id| word << 1 | (id >> (127 - place) & 1) as u64)
        };
        ids.chunks(64).map(word).collect()
    };
    (0..128).map(column).collect()
}

#[test]
fn no_bit_follows_from_several_others() {
    claim!(
        STEP.invariant(2),
        "Each of the 128 bits is drawn: none is made of others by shifting and exclusive-or",
        "OWASP ASVS 5.0, 7.2.3: 128 bits of entropy"
    )
    .test(async |t| {
        // 4,095 fair rows of 128 bits span less than 128 dimensions with a chance below 2^-3967.
        t.see(
            "how many bits of an ID are drawn and not made of others, at most",
            dimensions(&many(&t)),
        )
        .is(128);
    });
}

/// How many dimensions the differences of these IDs span, as vectors of bits. A generator that
/// stretches 64 bits to 128 by shifts and exclusive-or spans 64.
fn dimensions(ids: &[u128]) -> usize {
    let mut basis = [0_u128; 128];
    for id in ids {
        let mut rest = id ^ ids[0];
        while rest != 0 {
            let lead = rest.ilog2() as usize;
            if basis[lead] == 0 {
                basis[lead] = rest;
                break;
            }
            rest ^= basis[lead];
        }
    }
    basis.iter().filter(|&&row| row != 0).count()
}

#[test]
fn no_bit_follows_from_the_id_before() {
    claim!(
        STEP.invariants(&[2, 5]),
        "No ID has a part of the two before it, moved, mixed or hashed, and no hash of its own rest: not even every \
         eighth has",
        "OWASP ASVS 5.0, 7.2.3; CWE-340"
    )
    .test(async |t| {
        t.call("SessionId::generate().text()", draw)
            .must("22 characters of base64url: fix `text` first", |text| {
                has_the_form(text)
            });
        // In a process of their own, since other tests draw IDs in between. 510 fair rows of 384 bits span less than
        // 384 dimensions with a chance below 2^-126.
        let call = "4,096 IDs: how many bits of three in a row are drawn, and what of one is a hash,";
        t.call_in_two_processes(call, || {
            let ids: Vec<u128> = (0..MANY).map(|_| bits(&draw())).collect();
            let hashed = hashed(&ids).map_or("none".to_owned(), |place| format!("from byte {place}"));
            format!("{} bits, {hashed}", dimensions_of_rows(&ids))
        })
        .must(
            "384 bits, none: of all IDs, and of every second, every third, to every eighth alone",
            |said| said.iter().all(|it| it == "384 bits, none"),
        );
    });
}

/// All IDs, every second, every third, to every eighth, and from which on: a generator may mix only some of its IDs.
fn turns() -> impl Iterator<Item = (usize, usize)> {
    (1..=8).flat_map(|every| (0..every).map(move |first| (every, first)))
}

/// The first byte that is a hash, or is mixed with one: of one of the two IDs before, or of a part of its own.
fn hashed(ids: &[u128]) -> Option<usize> {
    const PAIRS: usize = 16;
    let bytes: Vec<_> = ids.iter().map(|id| id.to_be_bytes()).collect();
    [1_usize, 2].into_iter().find_map(|apart| {
        turns().find_map(|(every, first)| {
            let pairs = bytes.iter().zip(&bytes[apart..]);
            let some = pairs.skip(1 + first).step_by(every).take(PAIRS);
            hashed_in(&some.collect::<Vec<_>>())
        })
    })
}

/// The first byte that stands, in the second ID of each pair, at one place in a SHA-256: of the bytes or the text of
/// the first, or of a part of its own. Or that differs by such a byte from that of the first. Sixteen fair pairs pass
/// for that with a chance below 10^-34, and one of the 72 lists of them with one below 10^-32.
fn hashed_in(pairs: &[(&[u8; 16], &[u8; 16])]) -> Option<usize> {
    let hashes = |&(before, id): &(&[u8; 16], &[u8; 16])| {
        let text = URL_SAFE_NO_PAD.encode(before);
        let twice = Sha256::digest(before);
        let before = [&before[..], text.as_bytes(), &twice[..]];
        let own = [&id[..8], &id[8..], &id[..12], &id[..15], &id[1..]];
        before
            .into_iter()
            .chain(own)
            .map(Sha256::digest)
            .collect::<Vec<_>>()
    };
    let hashes: Vec<_> = pairs.iter().map(hashes).collect();
    (0..16).find(|&place| {
        let fits = |of: usize, from: usize, mask: u8| {
            pairs.iter().zip(&hashes).all(|((before, id), hashes)| {
                id[place] ^ (before[place] & mask) == hashes[of][from]
            })
        };
        (0..8).any(|of| (0..32).any(|from| fits(of, from, 0) || fits(of, from, 0xff)))
    })
}

/// Three IDs in a row.
type Row = [u128; 3];

/// How many dimensions the differences of such rows span: the fewest, of all rows, of every second, to every eighth.
fn dimensions_of_rows(ids: &[u128]) -> usize {
    let rows = ids.windows(3).map(|row| [row[0], row[1], row[2]]);
    let rows: Vec<Row> = rows.collect();
    turns()
        .map(|(every, first)| span(rows.iter().skip(first).step_by(every)))
        .min()
        .unwrap_or_default()
}

fn span<'a>(mut rows: impl Iterator<Item = &'a Row>) -> usize {
    let xor = |one: &Row, other: &Row| [one[0] ^ other[0], one[1] ^ other[1], one[2] ^ other[2]];
    let lead = |row: &Row| -> Option<usize> {
        let word = row.iter().position(|word| *word != 0)?;
        Some(128 * word + row[word].leading_zeros() as usize)
    };
    let Some(first) = rows.next() else { return 0 };
    let mut basis: [Option<Row>; 384] = [None; 384];
    let mut found = 0;
    for row in rows {
        let mut rest = xor(row, first);
        while let Some(place) = lead(&rest) {
            let Some(known) = basis[place] else {
                basis[place] = Some(rest);
                found += 1;
                break;
            };
            rest = xor(&rest, &known);
        }
        // More than all there aren't.
        if found == basis.len() {
            break;
        }
    }
    found
}

#[test]
fn another_process_draws_other_ids() {
    claim!(
        STEP.invariant(4),
        "A server that was started again doesn't hand out the IDs of the one before",
        "CWE-336; OWASP ASVS 5.0, 11.5.1"
    )
    .test(async |t| {
        t.call("SessionId::generate().text()", draw)
            .must("a text", |text| !text.is_empty());
        let some = || (0..4).map(|_| draw()).collect::<Vec<_>>().join(" ");
        t.call_in_two_processes("four IDs", some).must(
            "no ID that both have drawn",
            |[one, other]| {
                let ids = |line: &str| line.split(' ').map(str::to_owned).collect::<HashSet<_>>();
                ids(one).len() == 4 && ids(one).is_disjoint(&ids(other))
            },
        );
    });
}

#[test]
fn your_own_attacker_gets_nowhere() {
    claim!(
        STEP.invariant(5),
        "The IDs aren't two outputs of the generator that step 3 predicts",
        "CWE-338"
    )
    .test(async |t| {
        t.call("SessionId::generate().text()", draw)
            .must("22 characters of base64url: fix `text` first", |text| {
                has_the_form(text)
            });
        // Half a fair ID passes for such outputs with a chance of 2^-16, and eight with 2^-128.
        let halves: Vec<u64> = (0..4)
            .map(|_| bits(&draw()))
            .flat_map(|id| [(id >> 64) as u64, id as u64])
            .collect();
        // An output can be written from its highest byte or from its lowest, and so can two as one number.
        type Order = fn(u64) -> u64;
        let words: [(&str, Order); 3] = [
            ("as they are", |half| half),
            ("with each four bytes reversed", |half| {
                half.swap_bytes().rotate_left(32)
            }),
            ("with all eight bytes reversed", u64::swap_bytes),
        ];
        for (how, order) in words {
            let halves: Vec<String> = halves
                .iter()
                .map(|half| format!("{:016x}", order(*half)))
                .collect();
            let call =
                format!("predict_lcg for one after the other of {halves:?}, halves of IDs {how},");
            t.call(call, || {
                let predicted = halves.iter().map(|half| predict_lcg(&list(&[half])));
                predicted
                    .take_while(Option::is_some)
                    .flatten()
                    .collect::<Vec<_>>()
            })
            .must("nothing for one of them at least", |predicted| {
                predicted.len() < halves.len()
            });
        }
    });
}
