//! Matches bytes in place of prefixes, lets the account be read as JSON first, and does everything in
//! another order.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let (kind, version) = (argon2::Algorithm::Argon2id, argon2::Version::V0x13);
    let argon2 = Argon2::new(kind, version, Params::DEFAULT);
    Ok(argon2.hash_password(password.as_bytes())?.to_string())
}

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        match self.hash_of(name) {
            Some(hash) => self.fits(password, &hash),
            None => {
                self.fits(password, UNUSABLE_HASH);
                false
            }
        }
    }
}

pub fn safe_next(next: &str) -> &str {
    match next.as_bytes() {
        [b'/', b'/' | b'\\', ..] => HOME,
        [b'/', rest @ ..] if rest.iter().all(|byte| (0x21..0x7f).contains(byte)) => next,
        _ => HOME,
    }
}

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials {
        name,
        password,
        next,
    } = given;
    let fits = site.users.check_in_background(&name, &password).await;
    if !fits {
        return refused(&next);
    }
    let account = Account {
        confirmed: site.clock.now().seconds(),
        name,
    };
    match session.get::<Account>(ACCOUNT) {
        Some(before) if before.name == account.name => session.remove(FORGOT),
        Some(_) => session.clear(),
        None => session.remove(FORGOT),
    }
    session.insert(ACCOUNT, &account);
    session.cycle_id();
    Redirect::to(safe_next(&next)).into_response()
}

pub fn signed_in(session: &Session) -> Option<Account> {
    let value = session.get::<serde_json::Value>(ACCOUNT)?;
    serde_json::from_value(value).ok()
}

pub async fn log_out(session: Session) -> Response {
    let mut answer = Redirect::to("/account/login").into_response();
    let (name, value) = FORGET;
    answer
        .headers_mut()
        .insert(name, axum::http::HeaderValue::from_static(value));
    session.clear();
    session.destroy();
    answer
}

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    let (then, now) = (account.confirmed, now.seconds());
    then <= now && now - then < FRESH
}
