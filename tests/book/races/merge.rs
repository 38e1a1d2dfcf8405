//! Chapter 06: two lists of changes meet.

use harness::claim;
use memory_store::{MemoryStore, SessionStore, StoreError};
use serde_json::json;
use session_ids::StoreKey;
use session_object::{Merged, Session, merge};

use crate::race::{FIRST, Lane, Race, SECOND};
use crate::{NOW, drawn, page, record, store};

/// A request of one tab: loads the session, changes it, and merges.
async fn request(
    tab: &Lane<MemoryStore>,
    key: &StoreKey,
    handler: impl FnOnce(&Session),
) -> Result<Merged, StoreError> {
    let loaded = tab.load(key, NOW).await?.expect("there is a session");
    let session = Session::new(loaded.0.data.clone());
    handler(&session);
    merge(tab, key, loaded, &session.close().changes, NOW).await
}

#[test]
fn two_lists_of_changes_meet() {
    claim!(
        page("06-session-object"),
        "The list that comes too late is applied to what it finds, and neither change is lost",
        "chapter 06, Two lists meet"
    )
    .test(async |t| {
        let (_, key) = drawn();
        let turns = [FIRST, SECOND, FIRST, SECOND, SECOND, SECOND];
        let race = Race::new(["Left tab", "Right tab"], &store(), NOW, &[], &turns);
        race.begins_with(&key, &record(json!({ "visits": 3 })))
            .await;
        let (left, right) = (race.seen_by(FIRST), race.seen_by(SECOND));
        let (left, right) = tokio::join!(
            request(&left, &key, |session| session.insert("color", "dark")),
            request(&right, &key, |session| session
                .update("visits", |visits: Option<u64>| visits
                    .unwrap_or_default()
                    + 1)),
        );
        t.see("the two tabs", (left.ok(), right.ok()))
            .is((Some(Merged::Saved), Some(Merged::Saved)));
        t.matches_snapshot_of(&race.table());
    });
}
