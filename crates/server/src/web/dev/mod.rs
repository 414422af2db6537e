//! Pages for those who build the house; in development builds only. Show no real case.

pub mod gallery;
mod samples;
