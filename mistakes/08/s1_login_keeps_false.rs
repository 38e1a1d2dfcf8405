//! Step 1.1: also in place of another value. Here `false` stays `false`.

pub async fn login(session: Session) -> &'static str {
    session.update("logged_in", |old: Option<bool>| old.unwrap_or(true));
    "Login success"
}
