//! caught by: step_7::the_account_is_the_one_of_that_name
//! Changes alice's address where Alice is signed in.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name.to_lowercase(), &address.email);
    Redirect::to(HOME)
}
