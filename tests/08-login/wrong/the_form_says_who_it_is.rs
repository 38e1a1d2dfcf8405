//! caught by: step_7::a_stolen_session_cannot_confirm
//! also by: step_7::the_form_does_not_say_who_it_is
//! Takes the name from the form, so that mallory confirms alice's session with a password of bob's.

#[derive(Deserialize)]
pub struct NameAndPassword {
    name: Option<String>,
    password: String,
}

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<NameAndPassword>,
) -> Response {
    let Account { name, .. } = account;
    let given_name = given.name.as_deref().unwrap_or(&name);
    if !site
        .users
        .check_in_background(given_name, &given.password)
        .await
    {
        return wrong(&name);
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(HOME).into_response()
}
