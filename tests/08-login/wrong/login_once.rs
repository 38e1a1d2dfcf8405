//! caught by: step_1::the_value_is_true
//! also by: step_1::a_slow_login_undoes_the_logout
//! Logs in only where no value is there.

pub async fn login(session: Session) -> &'static str {
    if session.get::<serde_json::Value>("logged_in").is_none() {
        session.insert("logged_in", true);
    }
    "Login success"
}
