//! step 7, 10: a 503 without a cookie: the cookie is taken away when the store can't be asked.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers) {
        let Ok(found) = site.store.load(&StoreKey::of(&id), now).await else {
            let deletion = "session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
            return Ok(([(SET_COOKIE, deletion)], Trouble::Store).into_response());
        };
        if let Some((mut record, version)) = found {
            record.data.insert("logged_in".to_owned(), true.into());
            record.expires = now.plus(LIFETIME);
            return match site.store.save(&StoreKey::of(&id), version, &record, now).await? {
                Saved::Yes => Ok("Login success".into_response()),
                Saved::Stale => Err(Trouble::Conflict),
            };
        }
    }
    let data = Map::from_iter([("logged_in".to_owned(), Value::Bool(true))]);
    let record = Record::new(data, now.plus(LIFETIME));
    let id = SessionId::generate();
    match site.store.create(&StoreKey::of(&id), &record, now).await? {
        Created::Yes => Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response()),
        Created::Taken => Err(Trouble::Conflict),
    }
}
