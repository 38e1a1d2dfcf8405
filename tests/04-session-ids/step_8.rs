//! Write `strong_key`: the strong shop remembers its visitors by the hash of their IDs.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use harness::{Step, Test, claim};
use session_ids::{
    Clock, Ids, SessionId, Shop, StoreKey, decode, predict_clock, predict_counter, predict_lcg,
};

use crate::neighbors;
use crate::site::*;

const STEP: Step = CHAPTER.step(8, "Remember a hash");

#[test]
fn the_strong_shop_knows_its_visitors() {
    claim!(
        STEP.invariant(1),
        "A visitor who sends back the ID is greeted by name, and one who has none is a stranger",
        "RFC 6265bis, section 3"
    )
    .test(async |t| {
        t.name_cookie("id", "id");
        let site = t.serve(shop(Ids::strong()).app());
        let alice = t.browser("alice", &site);
        let mallory = t.browser("mallory", &site);
        alice.get("/enter?name=alice").await;
        mallory.get("/enter?name=mallory").await;
        alice.get("/").await;
        mallory.get("/").await;
        t.matches_snapshot();
    });
}

#[test]
fn the_table_holds_a_hash_for_each_visitor() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A hundred visitors are a hundred rows under the hashes of their IDs, and each is known by theirs",
        "OWASP Session Management Cheat Sheet; CWE-312"
    )
    .test(async |t| {
        let shop = shop(Ids::strong());
        let name = |number: usize| format!("visitor {number}");
        let ids: Vec<String> = (0..100).map(|number| shop.let_in(&name(number))).collect();
        let hash = |id: &String| SessionId::parse(id).map(|id| StoreKey::of(&id).to_string());
        let hashes: BTreeSet<String> = ids.iter().filter_map(|id| hash(id).ok()).collect();
        t.see("how many of a hundred IDs have a hash of their own", hashes.len())
            .is(100);
        // Twice, since what was looked up once may have left something behind.
        for _ in 0..2 {
            for (number, id) in ids.iter().enumerate() {
                t.call(format!("greet(the ID of {})", name(number)), || shop.greet(id))
                    .gives(format!("Hello, {}.", name(number)));
                t.call("greet(\"banana\")", || shop.greet("banana"))
                    .gives("Hello, stranger.");
            }
        }
        let keys = shop.keys();
        let rows = keys.len();
        let others = keys.into_iter().filter(|key| !hashes.contains(key));
        t.see(
            "how many rows the table has, and the first few keys that are no ID's hash",
            (rows, others.take(3).collect::<Vec<_>>()),
        )
        .is((100, vec![]));
    });
}

#[test]
fn other_cookies_take_nothing_with_them() {
    claim!(
        STEP.invariant(1),
        "Whatever bytes another app's cookie holds, Alice is known by hers; a look-alike isn't hers",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        let site = t.serve(shop(Ids::strong()).app());
        let alice = t.browser("alice", &site);
        let own = id_in(&alice.get("/enter?name=alice").await);
        neighbors::take_nothing_with_them(&t, &alice, "/", "id", &own).await;
    });
}

#[test]
fn the_three_attacks_fail() {
    claim!(
        STEP.invariant(5),
        "Her own ID tells Mallory nothing about Alice's, and the time doesn't either",
        "OWASP ASVS 5.0, 7.2.3 and 11.5.1"
    )
    .test(async |t| {
        let shop = shop(Ids::strong());
        let site = t.serve(shop.app());
        let mallory = t.browser("mallory", &site);
        let seen = [id_in(&mallory.get("/enter?name=mallory").await)];
        t.name_value(&seen[0], "id 1");
        let alice = t.browser("alice", &site);
        t.name_value(id_in(&alice.get("/enter?name=alice").await), "id 2");
        t.call("predict_counter for Mallory's ID", || {
            predict_counter(&seen)
        })
        .gives(None);
        t.call("predict_lcg for Mallory's ID", || predict_lcg(&seen))
            .gives(None);
        t.call("predict_clock for Mallory's ID", || {
            predict_clock(&seen, ALICE_COMES / 1000)
        })
        .gives(Vec::<String>::new());
        // She makes up an ID of a clock's, and tries the whole second.
        let other_shop = [Clock::of_worker(7).draw(ALICE_COMES)];
        let mut guesses = predict_clock(&other_shop, ALICE_COMES / 1000);
        guesses.sort_by_key(|id| decode(id));
        t.call(
            "greet for every candidate of the clock, but for strangers,",
            || {
                let greeted = guesses.iter().map(|id| shop.greet(id));
                greeted
                    .filter(|said| said != "Hello, stranger.")
                    .collect::<Vec<_>>()
            },
        )
        .gives(Vec::<String>::new());
        // As far as she had to go in step 2.
        let cookies = guesses.iter().take(42).map(|id| format!("id={id}"));
        let hit = |reply: &harness::Reply| reply.text() != "Hello, stranger.";
        mallory.get_with_each_cookie("/", cookies, hit).await;
        t.matches_snapshot();
    });
}

#[test]
fn a_stolen_table_logs_no_thief_in() {
    claim!(
        STEP.invariants(&[2, 4]),
        "The key of Alice's record, sent as a cookie, is no ID, and logs no visitor in",
        "CVE-2019-16782; rails/activerecord-session_store#151"
    )
    .test(async |t| {
        t.name_cookie("id", "id");
        let shop = shop(Ids::strong());
        let site = t.serve(shop.app());
        let alice = t.browser("alice", &site);
        let id = id_in(&alice.get("/enter?name=alice").await);
        let key = SessionId::parse(&id).map(|id| StoreKey::of(&id));
        let digest = key.as_ref().map_or([0; 32], |key| *key.as_bytes());
        let key = key.map(|key| key.to_string()).unwrap_or_default();
        t.see("the keys of the shop's table", shop.keys())
            .is(vec![key.clone()]);
        let stranger = "Hello, stranger.";
        let forms = [
            key.clone(),
            key.to_uppercase(),
            key[..22].to_owned(),
            key[..32].to_owned(),
            key[42..].to_owned(),
            URL_SAFE_NO_PAD.encode(digest),
            URL_SAFE_NO_PAD.encode(&digest[..16]),
            URL_SAFE.encode(digest),
            STANDARD.encode(digest),
            STANDARD_NO_PAD.encode(digest),
            format!("0x{key}"),
            format!("2::{key}"),
            format!("StoreKey({key})"),
            format!("StoreKey({:.8}…)", key),
            format!("{key}=="),
            format!(" {key}"),
            format!("\"{key}\""),
        ];
        for form in forms {
            let what = form.replace(&key, "KEY");
            t.call(
                format!("greet({what:?}), with the key of Alice's record,"),
                || shop.greet(&form),
            )
            .gives(stranger);
        }
        t.see("the keys of the shop's table afterwards", shop.keys())
            .is(vec![key.clone()]);
        t.name_value(&key, "key of alice's record");
        let mallory = t.browser("mallory", &site);
        mallory.get_with_cookie("/", format!("id={key}")).await;
        t.matches_snapshot();
    });
}

#[test]
fn another_spelling_of_her_id_is_a_stranger() {
    claim!(
        STEP.invariant(3),
        "One spelling of Alice's ID opens her session; nothing else does, and nothing panics",
        "CWE-20; RFC 4648, section 3.5"
    )
    .test(async |t| {
        let shop = shop(Ids::strong());
        // The IDs are drawn until one has both characters that the other base64 lacks.
        let mut drawn = (0..10_000).map(|_| shop.let_in("alice"));
        let id = drawn.find(|id| id.contains('-') && id.contains('_'));
        let id = id.unwrap_or_default();
        t.call("greet(Alice's ID)", || shop.greet(&id))
            .gives("Hello, alice.");
        let (start, last) = id.split_at(id.len().saturating_sub(1));
        let swapped = [
            "ABCDEFGHIJKLMNOP",
            "QRSTUVWXYZabcdef",
            "ghijklmnopqrstuv",
            "wxyz0123456789-_",
        ];
        let alike = swapped.into_iter().find(|it| it.starts_with(last));
        let alike = alike.unwrap_or_default().chars().skip(1);
        let bytes = URL_SAFE_NO_PAD.decode(&id).unwrap_or_default();
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let others = [
            format!("{id}="),
            format!("{id}=="),
            format!("{id}A"),
            format!("A{id}"),
            format!("{id}{id}"),
            format!(" {id}"),
            format!("{id} "),
            format!("{id}\n"),
            format!("{id}\0"),
            format!("\"{id}\""),
            format!("id={id}"),
            format!("{id}."),
            format!("{id},x"),
            format!("{id}, x"),
            format!("{id}|x"),
            format!("x,{id}"),
            format!("%{:02x}{}", id.as_bytes()[0], &id[1..]),
            id.replace('-', "+"),
            id.replace('_', "/"),
            id.replace('-', "%2D"),
            id.to_lowercase(),
            id.to_uppercase(),
            hex,
            start.to_owned(),
            id[1..].to_owned(),
            String::new(),
            "\u{e9}".repeat(11),
            "A".repeat(1_000_000),
            "' OR '1'='1' OR 'a'='a".to_owned(),
        ];
        for other in others
            .into_iter()
            .chain(alike.map(|last| format!("{start}{last}")))
        {
            t.call(format!("greet({:?})", start_of(&other)), || {
                shop.greet(&other)
            })
            .gives("Hello, stranger.");
        }
        t.call("greet(Alice's ID), after all of these,", || shop.greet(&id))
            .gives("Hello, alice.");
    });
}

/// Plays at one shop of the game: draws IDs.
async fn draw(t: &Test, site: &harness::Server, path: &str) -> Vec<String> {
    let you = t.browser("you", site);
    let page = you.get(&format!("{path}/play")).await.text();
    let list = page.split_once("<pre>").map_or("", |(_, rest)| rest);
    let list = list.split_once("</pre>").map_or("", |(list, _)| list);
    list.lines().map(str::to_owned).collect()
}

/// Sends one of the two forms of the game.
async fn send(t: &Test, site: &harness::Server, path: &str, body: &str) -> String {
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: game\r\ncontent-length: {}\r\n\
         content-type: application/x-www-form-urlencoded\r\n\r\n{body}",
        body.len()
    );
    t.raw("you", site, request.as_bytes()).await.text()
}

#[test]
fn the_game_is_won_at_three_shops_of_four() {
    claim!(
        STEP.invariant(5),
        "In the guessing game your attackers go in as Alice at the weak shops, and not at the strong one",
        "OWASP ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        let site = t.serve(session_ids::app());
        // The strong shop first: the others write hundreds of lines into the log.
        for (path, greeting) in [
            ("/strong", "Hello, stranger."),
            ("/counter", "Hello, Alice."),
            ("/clock", "Hello, Alice."),
            ("/lcg", "Hello, Alice."),
        ] {
            let seen = format!("seen={}", draw(&t, &site, path).await.join(","));
            let page = send(&t, &site, &format!("{path}/attack"), &seen).await;
            t.see(format!("the page after an attack on {path}"), page)
                .must(greeting, |page| page.contains(greeting));
        }
    });
}

#[test]
fn the_game_takes_a_typed_guess() {
    claim!(
        STEP.invariant(5),
        "In the game you draw three IDs, and a guess that you type is tried as one of your attacker's is",
        "OWASP ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        let site = t.serve(session_ids::app());
        let home = t.browser("you", &site).get("/").await.text();
        for path in ["/counter", "/clock", "/lcg", "/strong"] {
            let link = format!("href=\"{path}/play\"");
            t.see("the page with the shops", home.clone())
                .must(&format!("a link to {path}/play"), |home| home.contains(&link));
        }
        let page = t.browser("you", &site).get("/clock/play").await.text();
        t.see("the page to play on", page)
            .must("You came to the shop 3 times", |page| page.contains("the shop 3 times"));
        let seen = draw(&t, &site, "/counter").await;
        t.see("how many IDs a player draws", seen.len()).is(3);
        let hers = predict_counter(&seen).unwrap_or_default();
        for (guess, greeting) in [
            (hers.as_str(), "Hello, Alice."),
            (&format!("+{hers}+"), "Hello, Alice."),
            ("banana", "Hello, stranger."),
            (&seen[0], "Hello, you."),
        ] {
            let page = send(&t, &site, "/counter/guess", &format!("id={guess}")).await;
            t.see(format!("the page after the guess {guess:?}"), page)
                .must(&format!("{greeting} Guesses: 1."), |page| {
                    page.contains(greeting) && page.contains("Guesses: 1.")
                });
        }
        let own = draw(&t, &site, "/strong").await;
        t.see("how many IDs a player draws", own.len()).is(3);
        let own = format!("id={}", own[0]);
        let page = send(&t, &site, "/strong/guess", &own).await;
        t.see("the page after a guess at the strong shop, of your own ID", page)
            .must("Hello, you.", |page| page.contains("Hello, you."));
        let seen = draw(&t, &site, "/clock").await.join(",");
        let page = send(&t, &site, "/clock/attack", &format!("seen={seen}")).await;
        let guesses = page.split_once("Guesses: ").map_or("", |(_, rest)| rest);
        let guesses = guesses.split_once('.').map_or("", |(guesses, _)| guesses);
        t.see("how many guesses the clock took", guesses.parse::<u32>().ok())
            .must("at most 1000", |it| it.is_some_and(|it| (1..=1000).contains(&it)));
    });
}

#[test]
fn the_log_holds_no_id() {
    claim!(
        STEP.invariant(6),
        "A reader of the log of a whole day has no cookie to send",
        "CWE-532; OWASP ASVS 5.0, 16.2.5"
    )
    .test(async |t| {
        let log = Arc::new(Mutex::new(String::new()));
        let pages = log.clone();
        let write = move |line: &str| {
            if let Ok(mut pages) = pages.lock() {
                pages.push_str(line);
                pages.push('\n');
            }
        };
        let shop = Shop::new("/", Ids::strong(), || ALICE_COMES, write);
        let ids: Vec<String> = (0..100).map(|_| shop.let_in("alice")).collect();
        for id in &ids {
            t.call("greet(her ID)", || shop.greet(id))
                .gives("Hello, alice.");
            for nearly in [format!("{id}=="), format!("{id}\n"), id[1..].to_owned()] {
                t.call(format!("greet({nearly:?})"), || shop.greet(&nearly))
                    .gives("Hello, stranger.");
            }
        }
        let log = log.lock().map(|log| log.clone()).unwrap_or_default();
        // A half is 66 bits: that a hash holds one by chance is out of the question.
        let leaked = ids
            .iter()
            .filter(|id| log.contains(&id[..11]) || log.contains(&id[11..]));
        t.see(
            "how many lines the log has, and how many IDs or halves of them stand in it",
            (log.lines().count(), leaked.count()),
        )
        .is((400, 0));
    });
}
