//! step 7, 2: it holds one value: the moment of the login is a second one.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers)
        && let Some((mut record, version)) = site.store.load(&StoreKey::of(&id), now).await?
    {
        record.data.insert("logged_in".to_owned(), true.into());
        record.expires = now.plus(LIFETIME);
        return match site.store.save(&StoreKey::of(&id), version, &record, now).await? {
            Saved::Yes => Ok("Login success".into_response()),
            Saved::Stale => Err(Trouble::Conflict),
        };
    }
    let data = Map::from_iter([("logged_in".to_owned(), Value::Bool(true))]);
    let mut data = data;
    data.insert("logged_in_at".to_owned(), now.seconds().into());
    let record = Record::new(data, now.plus(LIFETIME));
    let id = SessionId::generate();
    match site.store.create(&StoreKey::of(&id), &record, now).await? {
        Created::Yes => Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response()),
        Created::Taken => Err(Trouble::Conflict),
    }
}
