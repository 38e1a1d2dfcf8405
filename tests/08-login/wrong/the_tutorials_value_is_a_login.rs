//! caught by: step_6::half_a_login_is_none
//! Any value that looks like a login is one.

pub fn signed_in(session: &Session) -> Option<Account> {
    let noted = session.get::<bool>("logged_in").unwrap_or_default();
    let guest = noted.then(|| Account {
        name: "guest".to_owned(),
        confirmed: 0,
    });
    session.get(ACCOUNT).or(guest)
}
