//! Step 7: in a session that has `logged_in` already, e.g. as `false`, login leaves it as it is.
//! (prose of step 7: "in a session that is there already, `login` sets that value")

/// `GET /login`: notes in the visitor's session that they are logged in, and begins a session for a
/// visitor who has none.
async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers) {
        let key = StoreKey::of(&id);
        if let Some((mut record, version)) = site.store.load(&key, now).await? {
            record.data.entry("logged_in").or_insert(Value::Bool(true));
            record.expires = now.plus(LIFETIME);
            return match site.store.save(&key, version, &record, now).await? {
                Saved::Yes => Ok("Login success".into_response()),
                Saved::Stale => Err(Trouble::Conflict),
            };
        }
    }
    let id = SessionId::generate();
    let data = Map::from_iter([("logged_in".to_owned(), Value::Bool(true))]);
    let record = Record::new(data, now.plus(LIFETIME));
    match site.store.create(&StoreKey::of(&id), &record, now).await? {
        Created::Yes => Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response()),
        Created::Taken => Err(Trouble::Conflict),
    }
}
