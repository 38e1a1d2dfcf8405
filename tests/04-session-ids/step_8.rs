//! Write `strong_key`: the strong shop remembers its visitors by the hash of their IDs.

use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
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
        STEP,
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
fn other_cookies_take_nothing_with_them() {
    claim!(
        STEP,
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
        STEP,
        "Her own ID tells Mallory nothing about Alice's, and the time doesn't either",
        "OWASP ASVS 5.0, 7.2.3 and 11.5.1"
    )
    .test(async |t| {
        let site = t.serve(shop(Ids::strong()).app());
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
        let cookies = guesses.iter().map(|id| format!("id={id}"));
        let hit = |reply: &harness::Reply| reply.text() != "Hello, stranger.";
        mallory.get_with_each_cookie("/", cookies, hit).await;
        t.matches_snapshot();
    });
}

#[test]
fn a_stolen_table_logs_no_thief_in() {
    claim!(
        STEP,
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
            URL_SAFE_NO_PAD.encode(digest),
            URL_SAFE_NO_PAD.encode(&digest[..16]),
            format!("0x{key}"),
            format!("2::{key}"),
        ];
        for form in forms {
            t.call("greet(the key of Alice's record)", || shop.greet(&form))
                .gives(stranger);
        }
        t.name_value(&key, "key of alice's record");
        let mallory = t.browser("mallory", &site);
        mallory.get_with_cookie("/", format!("id={key}")).await;
        t.matches_snapshot();
    });
}

#[test]
fn another_spelling_of_her_id_is_a_stranger() {
    claim!(
        STEP,
        "One spelling of Alice's ID opens her session; nothing else does, and nothing panics",
        "CWE-20; RFC 4648, section 3.5"
    )
    .test(async |t| {
        let shop = shop(Ids::strong());
        let id = shop.let_in("alice");
        t.call("greet(Alice's ID)", || shop.greet(&id))
            .gives("Hello, alice.");
        let swapped = match id.chars().last() {
            Some('A') => "B",
            Some('Q') => "R",
            Some('g') => "h",
            _ => "x",
        };
        let others = [
            format!("{}{swapped}", &id[..id.len() - 1]),
            format!("{id}=="),
            format!("{id}A"),
            format!(" {id}"),
            format!("{id}\n"),
            id[..id.len() - 1].to_owned(),
            String::new(),
            "\u{e9}".repeat(11),
            "' OR '1'='1' OR 'a'='a".to_owned(),
        ];
        for other in others {
            t.call(format!("greet({other:?})"), || shop.greet(&other))
                .gives("Hello, stranger.");
        }
    });
}

/// Plays at one shop of the game: draws IDs, and lets the attacker of that shop guess.
async fn play(t: &Test, site: &harness::Server, path: &str) -> String {
    let you = t.browser("you", site);
    let page = you.get(&format!("{path}/play")).await.text();
    let seen = page.split_once("name=\"seen\" value=\"");
    let seen = seen.and_then(|(_, rest)| Some(rest.split_once('"')?.0.to_owned()));
    let body = format!("seen={}", seen.unwrap_or_default());
    let request = format!(
        "POST {path}/attack HTTP/1.1\r\nhost: game\r\ncontent-length: {}\r\n\
         content-type: application/x-www-form-urlencoded\r\n\r\n{body}",
        body.len()
    );
    t.raw("you", site, request.as_bytes()).await.text()
}

#[test]
fn the_game_is_won_at_three_shops_of_four() {
    claim!(
        STEP,
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
            let page = play(&t, &site, path).await;
            t.see(format!("the page after an attack on {path}"), page)
                .must(greeting, |page| page.contains(greeting));
        }
    });
}

#[test]
fn the_log_holds_no_id() {
    claim!(
        STEP,
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
            t.call("greet(her ID with padding)", || {
                shop.greet(&format!("{id}=="))
            })
            .gives("Hello, stranger.");
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
        .is((200, 0));
    });
}
