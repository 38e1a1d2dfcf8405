//! What the store costs, on a Redis whose data you don't need:
//!
//! ```text
//! cargo run --release -p redis-store-solution --example measure -- redis://127.0.0.1:6379
//! ```

use std::error::Error;
use std::time::{Duration, Instant};

use memory_store::{Record, SessionStore, Timestamp};
use redis_store_solution::RedisStore;
use serde_json::{Map, Value};
use session_ids::{SessionId, StoreKey};

/// How often each call is measured.
const TIMES: usize = 20_000;

/// How many tasks ask at the same time.
const TASKS: usize = 50;

const NOW: Timestamp = Timestamp::from_seconds(1000);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = std::env::args().nth(1);
    let url = url.unwrap_or_else(|| "redis://127.0.0.1:6379".to_owned());
    let store = RedisStore::open(&url).await?;
    for size in [100, 10_000] {
        println!("a record of {size} bytes, one call after another, {TIMES} times each:");
        one_by_one(&store, size).await?;
    }
    let key = kept(&store, 100).await?;
    let begun = Instant::now();
    let tasks = (0..TASKS).map(|_| {
        let store = store.clone();
        tokio::spawn(async move {
            for _ in 0..TIMES / TASKS {
                store.load(&key, NOW).await?;
            }
            Ok::<_, memory_store::StoreError>(())
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await??;
    }
    let rate = TIMES as f64 / begun.elapsed().as_secs_f64();
    println!("{TASKS} tasks at once, over one connection: {rate:.0} loads a second");
    Ok(())
}

async fn one_by_one(store: &RedisStore, size: usize) -> Result<(), Box<dyn Error>> {
    let key = kept(store, size).await?;
    let (mut pings, mut loads, mut saves) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let begun = Instant::now();
        store.ping().await?;
        pings.push(begun.elapsed());
        let begun = Instant::now();
        let loaded = store.load(&key, NOW).await?;
        loads.push(begun.elapsed());
        let (record, seen) = loaded.ok_or("the record was created")?;
        let begun = Instant::now();
        let _ = store.save(&key, seen, &record, NOW).await?;
        saves.push(begun.elapsed());
    }
    for (name, times) in [("ping", pings), ("load", loads), ("save", saves)] {
        let (median, slow) = quantiles(times);
        println!("  {name}: median {median:?}, 99 of 100 within {slow:?}");
    }
    Ok(())
}

/// The key of a new record with so many bytes of data.
async fn kept(store: &RedisStore, size: usize) -> Result<StoreKey, Box<dyn Error>> {
    let key = StoreKey::of(&SessionId::generate());
    let text = Value::String("x".repeat(size));
    let data = Map::from_iter([("text".to_owned(), text)]);
    let record = Record::new(data, NOW.plus(Duration::from_secs(600)));
    let _ = store.create(&key, &record, NOW).await?;
    Ok(key)
}

fn quantiles(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort();
    (times[times.len() / 2], times[times.len() * 99 / 100])
}
