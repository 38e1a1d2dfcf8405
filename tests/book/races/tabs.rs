//! Chapter 05: two tabs put something into one cart.

use harness::claim;
use memory_store::{MemoryStore, Saved, SessionStore, StoreError};
use session_ids::StoreKey;

use crate::race::{FIRST, Lane, Race, SECOND};
use crate::{NOW, cart, drawn, page, store};

/// Adds one thing to the cart. When the save comes too late, it starts again from what is there now.
async fn add(tab: &Lane<MemoryStore>, key: &StoreKey, thing: &str) -> Result<(), StoreError> {
    while let Some((mut record, seen)) = tab.load(key, NOW).await? {
        if let Some(cart) = record.data["cart"].as_array_mut() {
            cart.push(thing.into());
        }
        if tab.save(key, seen, &record, NOW).await? == Saved::Yes {
            break;
        }
    }
    Ok(())
}

#[test]
fn two_tabs_lose_no_change() {
    claim!(
        page("05-memory-store"),
        "A save that names the version it started from tells the second tab that it is late",
        "chapter 05, Two tabs"
    )
    .test(async |t| {
        let (_, key) = drawn();
        let turns = [FIRST, SECOND, FIRST, SECOND, SECOND, SECOND];
        let race = Race::new(["First tab", "Second tab"], &store(), NOW, &[], &turns);
        race.begins_with(&key, &cart(&["tea"])).await;
        let (first, second) = (race.seen_by(FIRST), race.seen_by(SECOND));
        let (milk, sugar) = tokio::join!(add(&first, &key, "milk"), add(&second, &key, "sugar"));
        t.see("the two tabs", (milk.is_ok(), sugar.is_ok()))
            .is((true, true));
        t.matches_snapshot_of(&race.table());
    });
}
