//! The way to a Redis server, and what to say when there is none.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use redis::aio::ConnectionManagerConfig;
use redis::{Client, ErrorKind, IntoConnectionInfo, ProtocolVersion, RedisError};

// ANCHOR: open_error
/// Why a server can't begin: its sessions have no place to be.
#[derive(Debug)]
pub enum OpenError {
    /// The text isn't the address of a Redis server, for this reason. It isn't repeated: there may be a
    /// password in it.
    Address(String),
    /// No Redis server answers there.
    Unreachable {
        /// Host and port.
        address: String,
        /// What went wrong.
        error: Box<dyn Error + Send + Sync>,
    },
}
// ANCHOR_END: open_error

impl Display for OpenError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Address(reason) => write!(
                f,
                "that is no address of a Redis server: {reason}. \
                 Say for example redis://127.0.0.1:6379"
            ),
            Self::Unreachable { address, error } if is_redis_speaking(error.as_ref()) => {
                write!(f, "the Redis at {address} refuses: {error}")
            }
            Self::Unreachable { address, error } => write!(
                f,
                "no Redis server answers at {address}: {error}. \
                 To start one there, run `redis-server` in another terminal; \
                 `sudo apt install redis-server` and `brew install redis` install it"
            ),
        }
    }
}

impl Error for OpenError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Address(_) => None,
            Self::Unreachable { error, .. } => Some(error.as_ref()),
        }
    }
}

/// Whether a server has answered, with an error that has a code: `WRONGPASS`, `LOADING`.
fn is_redis_speaking(error: &(dyn Error + 'static)) -> bool {
    let error = error.downcast_ref::<Quiet>();
    error.is_some_and(|error| error.has_code)
}

/// An error of Redis' or of the way to it, as a log may have it.
#[derive(Debug)]
pub(crate) struct Quiet {
    text: String,
    has_code: bool,
}

/// Makes an error fit for a log. Redis' error for a command that it doesn't know repeats the command's
/// words, and the crate's error for an answer of another type repeats the answer. Either may be a visitor's
/// session, or a password.
pub(crate) fn quiet(error: RedisError) -> Box<dyn Error + Send + Sync> {
    let text = match error.kind() {
        ErrorKind::Parse | ErrorKind::UnexpectedReturnType => {
            "its answer is none to what was asked".to_owned()
        }
        _ => error.to_string(),
    };
    let said = text.split(", with args beginning").next();
    Box::new(Quiet {
        text: said.unwrap_or_default().to_owned(),
        has_code: error.code().is_some(),
    })
}

impl Display for Quiet {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Error for Quiet {}

/// Host and port in the address of a Redis server, for people to read. All else in it may be a password.
pub fn place(url: &str) -> Option<String> {
    let client = client(url).ok()?;
    Some(client.get_connection_info().addr().to_string())
}

/// Whether a sign stands in the part before the host that ends that part, or the whole address: then what
/// follows it would be taken for the host, and be looked up, and printed.
fn has_bare_signs(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let before_the_host = rest.rsplit_once('@').map_or("", |(before, _)| before);
    before_the_host.contains(['@', '/', '?', '#']) || rest.contains('#')
}

// ANCHOR: open
/// A client for `url`, which hasn't connected yet, or what is wrong with `url`. It speaks RESP3: with that,
/// the connection manager notices at once when the server is gone, and not when the next visitor asks.
pub(crate) fn client(url: &str) -> Result<Client, String> {
    if has_bare_signs(url) {
        let reason = "it can't be read. A password has to be percent-encoded: \
                      %40 for @, %2F for /, %3F for ?, %23 for #";
        return Err(reason.to_owned());
    }
    let open = || {
        let info = url.into_connection_info()?;
        let redis = info.redis_settings().clone();
        let redis = redis.set_protocol(ProtocolVersion::RESP3);
        Client::open(info.set_redis_settings(redis))
    };
    // A detail would be a piece of the address.
    open().map_err(|error: RedisError| match error.detail() {
        None => error.to_string(),
        Some(_) => "it can't be read".to_owned(),
    })
}

/// How a lost connection is replaced: at once, and again after at most 200 ms, for as long as it takes.
/// No request waits for that longer than `in_time` lets it.
pub(crate) fn settings(timeout: Duration) -> ConnectionManagerConfig {
    ConnectionManagerConfig::new()
        .set_connection_timeout(Some(timeout))
        .set_min_delay(Duration::from_millis(10))
        .set_max_delay(Duration::from_millis(200))
        .set_number_of_retries(usize::MAX)
        // One timeout is enough, and it is ours.
        .set_response_timeout(None)
}
// ANCHOR_END: open
