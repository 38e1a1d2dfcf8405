//! caught by: step_1::the_logout_takes_one_value
//! Takes the basket along with the value.

pub async fn logout(session: Session) -> &'static str {
    session.clear();
    "Logout success"
}
