//! caught by: step_1::the_logout_takes_one_value
//! also by: step_5::the_account_and_the_tutorial_are_apart
//! Takes the basket along with the value.

pub async fn logout(session: Session) -> &'static str {
    session.clear();
    "Logout success"
}
