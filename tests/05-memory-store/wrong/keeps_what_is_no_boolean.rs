//! caught by: step_7::login_adds_to_what_is_there
//! Leaves a `logged_in` alone that is something else than a boolean.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    // step 7: wire a session by hand
    let now = site.clock.now();
    if let Some(id) = session_id(&headers) {
        let key = StoreKey::of(&id);
        if let Some((mut record, version)) = site.store.load(&key, now).await? {
            if !record
                .data
                .get("logged_in")
                .is_some_and(|it| !it.is_boolean())
            {
                record.data.insert("logged_in".to_owned(), true.into());
            }
            record.expires = now.plus(LIFETIME);
            return match site.store.save(&key, version, &record, now).await? {
                Saved::Yes => Ok("Login success".into_response()),
                Saved::Stale => Err(Trouble::Conflict),
            };
        }
    }
    let id = SessionId::generate();
    let data = Map::from_iter([("logged_in".to_owned(), true.into())]);
    let record = Record::new(data, now.plus(LIFETIME));
    match site.store.create(&StoreKey::of(&id), &record, now).await? {
        Created::Yes => Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response()),
        Created::Taken => Err(Trouble::Conflict),
    }
}
