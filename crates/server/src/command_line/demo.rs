//! `miso serve --demo`: an empty place is filled with the demonstration office, once; what is there already stays.
//! Says on standard output how to sign in, since a demonstration hides nothing.

use app::demonstration::{self, NotMade};
use store::Store;
use tokio::runtime::Runtime;

use super::Ended;
use super::data::{Data, failed};

/// Fills the place if no office is set up there.
pub fn prepare(data: &Data, runtime: &Runtime) -> Result<(), Ended> {
    let store = Store::open(data.location()).map_err(|fault| failed(&fault))?;
    let made = fill(&store, data, runtime);
    store.close();
    made
}

fn fill(store: &Store, data: &Data, runtime: &Runtime) -> Result<(), Ended> {
    let there = store.read(data.org(), store::tables::office::organisation);
    if there.map_err(|fault| failed(&fault))?.is_some() {
        return Ok(());
    }
    println!("Making the demonstration office …");
    let now = app::clock::Clock::Machine.now();
    runtime
        .block_on(demonstration::make(store, data.org(), now))
        .map_err(|not_made| match not_made {
            NotMade::Trouble(app::trouble::Trouble::Fault(fault)) => failed(&fault),
            other => Ended::Fault(format!("the demonstration could not be made: {other}")),
        })
}

/// How to sign in as each role.
pub fn tell(address: &str) {
    println!("\nCustomers begin at   {address}/");
    println!("Staff sign in at     {address}/staff/sign-in");
    println!("  password for all   {}", demonstration::PASSWORD);
    for (role, login_name) in demonstration::sign_ins() {
        println!("  {:<18} {login_name}", role.as_str());
    }
}
