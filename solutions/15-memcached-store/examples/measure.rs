//! Measures what the page says about time, on the memcached at 127.0.0.1:11211 or at the address that
//! it is given: `cargo run --release -p memcached-store-solution --example measure`.

use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

use memcached_store_solution::MemcachedStore;
use memory_store::{Created, Record, Saved, SessionStore, Timestamp};
use serde_json::{Map, json};
use session_ids::{SessionId, StoreKey};
use tokio::task::JoinSet;

const NOW: Timestamp = Timestamp::from_seconds(1000);

/// How many calls of each kind are timed.
const CALLS: usize = 10_000;

/// How many tasks ask at the same time, in the second half.
const TASKS: usize = 16;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let address = std::env::args().nth(1);
    let address = address.as_deref().unwrap_or("127.0.0.1:11211");
    let store = Arc::new(MemcachedStore::open(address).await?);
    let keys = create(&store).await?;
    load(&store, &keys).await?;
    save(&store, &keys).await?;
    load_at_once(&store, &keys).await
}

fn record(visits: usize) -> Record {
    let account = json!({"name": "alice", "confirmed": 1000});
    let data = [
        ("account".to_owned(), account),
        ("visits".to_owned(), visits.into()),
    ];
    Record::new(Map::from_iter(data), Timestamp::from_seconds(90_000))
}

async fn create(store: &MemcachedStore) -> Outcome<Vec<StoreKey>> {
    let keys: Vec<_> = (0..CALLS)
        .map(|_| StoreKey::of(&SessionId::generate()))
        .collect();
    let mut times = Vec::with_capacity(CALLS);
    for key in &keys {
        let start = Instant::now();
        if store.create(key, &record(0), NOW).await? != Created::Yes {
            return Err("a new key is taken".into());
        }
        times.push(start.elapsed());
    }
    report("create", times);
    Ok(keys)
}

async fn load(store: &MemcachedStore, keys: &[StoreKey]) -> Outcome<()> {
    let mut times = Vec::with_capacity(CALLS);
    for key in keys {
        let start = Instant::now();
        store.load(key, NOW).await?.ok_or("a session is missing")?;
        times.push(start.elapsed());
    }
    report("load", times);
    Ok(())
}

async fn save(store: &MemcachedStore, keys: &[StoreKey]) -> Outcome<()> {
    let mut times = Vec::with_capacity(CALLS);
    for (number, key) in keys.iter().enumerate() {
        let loaded = store.load(key, NOW).await?;
        let (_, seen) = loaded.ok_or("a session is missing")?;
        let start = Instant::now();
        if store.save(key, seen, &record(number), NOW).await? != Saved::Yes {
            return Err("another client writes".into());
        }
        times.push(start.elapsed());
    }
    report("save", times);
    Ok(())
}

async fn load_at_once(store: &Arc<MemcachedStore>, keys: &[StoreKey]) -> Outcome<()> {
    let start = Instant::now();
    let mut tasks = JoinSet::new();
    for part in keys.chunks(keys.len().div_ceil(TASKS)) {
        let (store, part) = (Arc::clone(store), part.to_vec());
        tasks.spawn(async move {
            for key in part {
                store.load(&key, NOW).await?.ok_or("a session is missing")?;
            }
            Outcome::Ok(())
        });
    }
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    let a_second = keys.len() as f64 / start.elapsed().as_secs_f64();
    println!("{TASKS} tasks at once: {a_second:.0} loads a second");
    Ok(())
}

fn report(what: &str, mut times: Vec<std::time::Duration>) {
    times.sort();
    let at = |percent: usize| times[times.len() * percent / 100].as_micros();
    println!(
        "{what}: half took {} µs or less, 99 % {} µs",
        at(50),
        at(99)
    );
}
