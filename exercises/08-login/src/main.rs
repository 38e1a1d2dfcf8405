//! Serves the tutorial's app on loopback, and a login with passwords.

use std::process::ExitCode;

use login::{Users, app};
use memory_store::{Clock, MemoryStore};
use serve::Arguments;
use session_layer::Settings;

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

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = Arguments::from_env();
    let settings = if serve::plain_cookie(&mut arguments) {
        Settings::for_development()
    } else {
        Settings::default()
    };
    println!("alice's password is `tea at noon`, and bob's is `coffee at ten`.");
    let (store, users) = (MemoryStore::new(), Users::new(&ACCOUNTS));
    serve::run_with(app(store, Clock::system(), settings, users), arguments).await
}
