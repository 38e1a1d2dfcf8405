//! The tutorial's app, line for line.

// ANCHOR: handlers
use session_layer::Session;

/// `GET /login`: puts into the session that its visitor is in.
pub async fn login(session: Session) -> &'static str {
    // step 1: the tutorial's app
    session.insert("logged_in", true);
    "Login success"
}

/// `GET /logout`: takes the value out again.
pub async fn logout(session: Session) -> &'static str {
    // step 1: the tutorial's app
    session.remove("logged_in");
    "Logout success"
}

/// `GET /profile`: says whether the value is there.
pub async fn profile(session: Session) -> &'static str {
    // step 1: the tutorial's app
    match session.get("logged_in") {
        Some(true) => "Profile page",
        _ => "User not logged in",
    }
}
// ANCHOR_END: handlers
