//! The tutorial's app, line for line.

use session_layer::Session;

/// `GET /login`: puts into the session that its visitor is in.
pub async fn login(session: Session) -> &'static str {
    todo!("step 1: the tutorial's app")
}

/// `GET /logout`: takes the value out again.
pub async fn logout(session: Session) -> &'static str {
    todo!("step 1: the tutorial's app")
}

/// `GET /profile`: says whether the value is there.
pub async fn profile(session: Session) -> &'static str {
    todo!("step 1: the tutorial's app")
}
