//! Step 6.4: a visitor who isn't signed in gets the same. Here without `Clear-Site-Data`.

pub async fn log_out(session: Session) -> Response {
    let signed_in = crate::account::signed_in(&session).is_some();
    session.destroy();
    let login = Redirect::to("/account/login");
    if signed_in { ([FORGET], login).into_response() } else { login.into_response() }
}
