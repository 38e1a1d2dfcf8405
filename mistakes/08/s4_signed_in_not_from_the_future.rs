//! Step 4.1: a session that holds an `Account` is signed in. Here one of a time to come isn't.

pub fn signed_in(session: &Session) -> Option<Account> {
    let now = memory_store::Clock::system().now().seconds();
    session.get(ACCOUNT).filter(|account: &Account| account.confirmed <= now)
}
