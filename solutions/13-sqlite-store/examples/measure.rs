//! Measures what the page says about time: `cargo run --release -p sqlite-store-solution --example
//! measure`. The database lies in the folder where it is run, since a temporary folder may be no disk at
//! all.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use memory_store::{Record, Saved, Timestamp};
use serde_json::{Map, json};
use session_ids::{SessionId, StoreKey};
use sqlite_store_solution::{Pool, connect, find, insert, set_up, swap, sweep_chunk};
use tempfile::TempDir;
use tokio::task::JoinSet;

const NOW: Timestamp = Timestamp::from_seconds(1000);

/// Longer than anything here takes.
const TIMEOUT: Duration = Duration::from_secs(60);

/// How many sessions lie in the table.
const SESSIONS: usize = 100_000;

/// How many saves are timed.
const SAVES: usize = 2000;

/// How many connections the pool has.
const CONNECTIONS: usize = 4;

type Outcome<T> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let folder = TempDir::new_in(".")?;
    let path = folder.path().join("sessions.db");
    let keys = fill(&path)?;
    for synchronous in ["normal", "full"] {
        one_after_the_other(&path, synchronous, &keys)?;
        many_at_once(&path, synchronous, &keys).await?;
    }
    loads(&path, &keys).await?;
    for layout in ["", "WITHOUT ROWID"] {
        layouts(&folder.path().join("layout.db"), layout, &keys)?;
    }
    sweep(&path)
}

fn record(visits: usize) -> Record {
    let account = json!({"name": "alice", "confirmed": 1000});
    let data = [
        ("account".to_owned(), account),
        ("visits".to_owned(), visits.into()),
    ];
    Record::new(Map::from_iter(data), Timestamp::from_seconds(90_000))
}

/// A database with many sessions.
fn fill(path: &Path) -> Outcome<Vec<StoreKey>> {
    let mut connection = connect(path, TIMEOUT)?;
    set_up(&mut connection)?;
    connection.execute_batch("BEGIN")?;
    let keys: Vec<_> = (0..SESSIONS)
        .map(|_| StoreKey::of(&SessionId::generate()))
        .collect();
    for key in &keys {
        let _ = insert(&mut connection, key, &record(0), NOW)?;
    }
    connection.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)")?;
    let size = std::fs::metadata(path)?.len();
    println!(
        "{SESSIONS} sessions: {} bytes for each",
        size / SESSIONS as u64
    );
    Ok(keys)
}

fn one_after_the_other(path: &Path, synchronous: &str, keys: &[StoreKey]) -> Outcome<()> {
    let mut connection = connect(path, TIMEOUT)?;
    connection.pragma_update(None, "synchronous", synchronous)?;
    let start = Instant::now();
    for (number, key) in keys.iter().take(SAVES).enumerate() {
        let Some((_, seen)) = find(&mut connection, key, NOW)? else {
            return Err("a session is missing".into());
        };
        if swap(&mut connection, key, seen, &record(number), NOW)? != Saved::Yes {
            return Err("no other task saves this one".into());
        }
    }
    let rate = SAVES as f64 / start.elapsed().as_secs_f64();
    println!("synchronous = {synchronous}, one connection: {rate:.0} loads and saves a second");
    Ok(())
}

async fn many_at_once(path: &Path, synchronous: &str, keys: &[StoreKey]) -> Outcome<()> {
    let mut connections = Vec::new();
    for _ in 0..CONNECTIONS {
        let connection = connect(path, TIMEOUT)?;
        connection.pragma_update(None, "synchronous", synchronous)?;
        connections.push(connection);
    }
    let pool = Pool::of(connections, TIMEOUT);
    let start = Instant::now();
    let mut tasks = JoinSet::new();
    for (number, key) in keys.iter().copied().take(SAVES).enumerate() {
        let pool = pool.clone();
        tasks.spawn(async move {
            let loaded = pool.run(move |it| find(it, &key, NOW)).await;
            let Ok(Some((_, seen))) = loaded else {
                return false;
            };
            let save = pool
                .run(move |it| swap(it, &key, seen, &record(number), NOW))
                .await;
            matches!(save, Ok(Saved::Yes))
        });
    }
    let all = tasks.join_all().await;
    let rate = SAVES as f64 / start.elapsed().as_secs_f64();
    println!(
        "synchronous = {synchronous}, {CONNECTIONS} connections, {SAVES} tasks: {rate:.0} loads and saves a second"
    );
    if all.into_iter().all(|saved| saved) {
        Ok(())
    } else {
        Err("not all were saved".into())
    }
}

async fn loads(path: &Path, keys: &[StoreKey]) -> Outcome<()> {
    let mut connection = connect(path, TIMEOUT)?;
    let mut each = Vec::new();
    for key in keys {
        let start = Instant::now();
        find(&mut connection, key, NOW)?;
        each.push(start.elapsed());
    }
    println!("a load, direct: {:?}", median(each));
    let pool = Pool::of(vec![connection], TIMEOUT);
    let mut each = Vec::new();
    for key in keys.iter().copied().take(20_000) {
        let start = Instant::now();
        pool.run(move |it| find(it, &key, NOW)).await?;
        each.push(start.elapsed());
    }
    println!("a load, through the pool: {:?}", median(each));
    Ok(())
}

/// The same table with rows in the order of their keys, and in the order in which they came.
fn layouts(path: &Path, layout: &str, keys: &[StoreKey]) -> Outcome<()> {
    let connection = rusqlite::Connection::open(path)?;
    connection.execute_batch(&format!(
        "DROP TABLE IF EXISTS it; VACUUM; BEGIN;
         CREATE TABLE it (key BLOB NOT NULL PRIMARY KEY, version INTEGER, expires INTEGER, data TEXT) {layout}"
    ))?;
    let data = serde_json::Value::Object(record(0).data).to_string();
    let mut insert = connection.prepare("INSERT INTO it VALUES (?1, random(), 90000, ?2)")?;
    for key in keys {
        insert.execute((key.as_bytes(), &data))?;
    }
    connection.execute_batch("COMMIT")?;
    let mut find = connection.prepare("SELECT data FROM it WHERE key = ?1 AND expires > 1000")?;
    let mut each = Vec::new();
    for key in keys {
        let start = Instant::now();
        find.query_row([key.as_bytes()], |row| row.get::<_, String>(0))?;
        each.push(start.elapsed());
    }
    let size = std::fs::metadata(path)?.len() / keys.len() as u64;
    println!(
        "a table {layout}: {size} bytes for each, a load {:?}",
        median(each)
    );
    Ok(())
}

/// All that has expired in one statement, for as long as which no other connection can write.
fn sweep(path: &Path) -> Outcome<()> {
    let mut connection = connect(path, TIMEOUT)?;
    let later = Timestamp::from_seconds(100_000);
    let start = Instant::now();
    sweep_chunk(&mut connection, later)?;
    println!("a sweep of one chunk: {:?}", start.elapsed());
    let start = Instant::now();
    let rows = connection.execute("DELETE FROM sessions WHERE expires <= 100000", [])?;
    println!("a sweep of {rows} at once: {:?}", start.elapsed());
    Ok(())
}

fn median(mut each: Vec<Duration>) -> Duration {
    each.sort();
    each[each.len() / 2]
}
