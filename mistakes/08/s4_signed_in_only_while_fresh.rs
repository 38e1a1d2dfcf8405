//! Step 4.1: a session that holds an `Account` is signed in. Here only for five minutes.

pub fn signed_in(session: &Session) -> Option<Account> {
    let now = memory_store::Clock::system().now();
    session.get(ACCOUNT).filter(|account| is_fresh(account, now))
}
