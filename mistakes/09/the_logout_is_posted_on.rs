//! Step 6 (`Redirect::to` is a 303): 307, after which a browser posts to `/`.

pub async fn log_out(session: Session) -> Redirect {
    session.destroy();
    flash(&session, "You are logged out.");
    Redirect::temporary("/")
}
