//! Serves chapter 08's app on loopback, with its sessions in a file.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use axum::Router;
use login::Users;
use memory_store::Clock;
use serve::Arguments;
use session_layer::Settings;
use sqlite_store::{OneConnection, SqliteStore, app};

/// Accounts to try it with: a name, and what `hash_password` made of the password.
const ACCOUNTS: [(&str, &str); 2] = [
    (
        "alice",
        "$argon2id$v=19$m=19456,t=2,p=1$+lJ7WnlcP0oY2s5v6DG1TQ$Fvyw2mqUg/vGI4ue2S+Jtjm9vpRFMSZuf6f90+mIJfA",
    ),
    (
        "bob",
        "$argon2id$v=19$m=19456,t=2,p=1$3TdzdJ3wTlwfwC9suQT4nQ$cVn/7pUAeM3lhUDE6KKzHShLgpgnTiHV4VFgXLzg0Qs",
    ),
];

/// Where the sessions are without `--database`.
const DATABASE: &str = "sessions.db";

/// How long the broom rests.
const REST: Duration = Duration::from_secs(60);

/// What `serve` says of its own flags stands above it.
pub(crate) const HELP: &str =
    "    --database PATH   the file with the sessions [default: sessions.db]
    --one-connection  the store of steps 2 to 4, and chapter 08's pages alone";

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = Arguments::from_env();
    if arguments.clone().contains(["-h", "--help"]) {
        let code = serve::run_with(Router::new(), arguments).await;
        println!("{HELP}");
        return code;
    }
    let path: Result<Option<PathBuf>, _> = arguments.opt_value_from_str("--database");
    let path = match path {
        Ok(path) => path.unwrap_or_else(|| DATABASE.into()),
        Err(error) => {
            eprintln!("{error}. Say for example `-- --database {DATABASE}`.");
            return ExitCode::from(2);
        }
    };
    let settings = if serve::plain_cookie(&mut arguments) {
        Settings::for_development()
    } else {
        Settings::default()
    };
    let router = if arguments.contains("--one-connection") {
        on_one_connection(&path, settings)
    } else {
        on_a_pool(&path, settings)
    };
    match router {
        Ok(router) => {
            println!("alice's password is `tea at noon`, and bob's is `coffee at ten`.");
            serve::run_with(router, arguments).await
        }
        Err(error) => {
            eprintln!("{error}.");
            ExitCode::from(1)
        }
    }
}

/// Chapter 08's app, as it runs from step 2 on.
fn on_one_connection(path: &Path, settings: Settings) -> Result<Router, Box<dyn Error>> {
    let store = OneConnection::open(path)?;
    let users = Users::new(&ACCOUNTS);
    Ok(login::app(store, Clock::system(), settings, users))
}

/// All of it.
fn on_a_pool(path: &Path, settings: Settings) -> Result<Router, Box<dyn Error>> {
    let store = SqliteStore::open(path)?;
    tokio::spawn(sweep_now_and_then(store.clone()));
    let users = Users::new(&ACCOUNTS);
    Ok(app(store, Clock::system(), settings, users))
}

/// Expired records take up room until a sweep removes them.
async fn sweep_now_and_then(store: SqliteStore) {
    loop {
        tokio::time::sleep(REST).await;
        if let Err(error) = store.sweep(Clock::system().now()).await {
            eprintln!("sweep: {error}");
        }
    }
}
