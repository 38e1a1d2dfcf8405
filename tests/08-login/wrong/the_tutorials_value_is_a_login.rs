//! caught by: step_4::half_a_login_is_none
//! also by: step_4::what_is_no_account_is_none
//! Any value that looks like a login is one.

pub fn signed_in(session: &Session) -> Option<Account> {
    let noted = session.get::<bool>("logged_in").unwrap_or_default();
    let guest = noted.then(|| Account {
        name: "guest".to_owned(),
        confirmed: 0,
    });
    session.get(ACCOUNT).or(guest)
}
