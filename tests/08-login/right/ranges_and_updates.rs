//! Updates in place of inserts, a range in place of a subtraction, and refuses signs that no URL holds.

pub async fn login(session: Session) -> &'static str {
    session.update("logged_in", |_: Option<bool>| true);
    "Login success"
}

pub async fn profile(session: Session) -> &'static str {
    let is_true = session.get::<serde_json::Value>("logged_in") == Some(serde_json::Value::Bool(true));
    ["User not logged in", "Profile page"][usize::from(is_true)]
}

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let (hash, is_known) = match self.hash_of(name) {
            None => (UNUSABLE_HASH.to_owned(), false),
            Some(hash) => (hash, true),
        };
        is_known & self.fits(password, &hash)
    }
}

pub fn safe_next(next: &str) -> &str {
    let mut characters = next.chars();
    let begins = characters.next() == Some('/') && !matches!(characters.next(), Some('/' | '\\'));
    let is_url = |it: char| it.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(it);
    match begins && next.chars().all(is_url) {
        true => next,
        false => HOME,
    }
}

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    if site
        .users
        .check_in_background(&given.name, &given.password)
        .await
    {
        session.cycle_id();
        let before = session.get::<Account>(ACCOUNT).map(|before| before.name);
        if before.unwrap_or_else(|| given.name.clone()) == given.name {
            session.remove(FORGOT);
        } else {
            session.clear();
        }
        let account = Account {
            name: given.name,
            confirmed: site.clock.now().seconds(),
        };
        session.update(ACCOUNT, move |_: Option<Account>| account.clone());
        Redirect::to(safe_next(&given.next)).into_response()
    } else {
        refused(&given.next)
    }
}

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    (account.confirmed..account.confirmed.saturating_add(FRESH)).contains(&now.seconds())
}
