//! Where the book is going: the tutorial's handlers in Rust.

use session_layer::Session;

// ANCHOR: all
// ANCHOR: login
pub async fn login(session: Session) -> &'static str {
    session.insert("logged_in", true);
    "Login success"
}
// ANCHOR_END: login

pub async fn logout(session: Session) -> &'static str {
    session.remove("logged_in");
    "Logout success"
}

pub async fn profile(session: Session) -> &'static str {
    match session.get("logged_in") {
        Some(true) => "Profile page",
        _ => "User not logged in",
    }
}
// ANCHOR_END: all
