//! caught by: step_1::true_is_true_and_nothing_else
//! also by: step_5::a_planted_id_is_worth_nothing
//! Takes out of the session what is no login, while it only looks.

pub async fn profile(session: Session) -> &'static str {
    match session.get("logged_in") {
        Some(true) => "Profile page",
        Some(false) | None => {
            session.remove("logged_in");
            "User not logged in"
        }
    }
}
