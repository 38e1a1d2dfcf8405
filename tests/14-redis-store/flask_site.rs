//! What the steps about Flask-Session share.

use std::time::Duration;

use harness::{Backend, Proxy, Server, Test};
use redis_store::{FlaskId, FlaskSessions, flask_app};

use crate::site::*;

/// As Flask-Session might have drawn it.
pub const ID: &str = "Zm9vYmFyYmF6cXV4MDEyMzQ1Njc4OWFiY2RlZmdoaWo";

/// As above, and no visitor has it.
pub const UNKNOWN: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A Redis of the test's own, a proxy before it, and Flask-Session's records in it.
pub async fn sessions(t: &Test, timeout: Duration) -> (Backend, Proxy, FlaskSessions) {
    let (redis, proxy, store) = proxied(t, timeout).await;
    (redis, proxy, FlaskSessions::beside(store))
}

/// The tutorial's app on these sessions.
pub fn site(t: &Test, sessions: &FlaskSessions) -> Server {
    t.name_cookie("session", "session");
    t.serve(flask_app(sessions.clone()))
}

/// Puts a value where Flask-Session would have it, for as long.
pub async fn put(redis: &Backend, id: &str, value: &[u8]) {
    let client = redis::Client::open(redis.url()).expect("it is an address");
    let connection = client.get_multiplexed_async_connection().await;
    let mut connection = connection.expect("Redis runs");
    let mut set = redis::cmd("SET");
    set.arg(format!("session:{id}"))
        .arg(value)
        .arg("EX")
        .arg(2_678_400);
    let done = set.query_async::<()>(&mut connection).await;
    done.expect("Redis answers");
}

pub async fn kept(redis: &Backend, id: &str) -> Option<Vec<u8>> {
    ask(redis, &["GET", &format!("session:{id}")]).await
}

pub fn id() -> FlaskId {
    FlaskId::parse(ID).expect("it is one")
}

/// So many lists in each other.
pub fn lists(depth: usize) -> rmpv::Value {
    (0..depth).fold("the innermost".into(), |inside, _| {
        rmpv::Value::Array(vec![inside])
    })
}
