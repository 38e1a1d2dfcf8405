//! caught by: step_1::the_logout_takes_one_value
//! Takes the value out only if the login has put it there.

pub async fn logout(session: Session) -> &'static str {
    if session.get::<bool>("logged_in").is_some() {
        session.remove("logged_in");
    }
    "Logout success"
}
