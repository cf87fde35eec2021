# Figures of FirthCoxTest.equalsASearchOnRsOwnLikelihood: R has no package for Firth's penalty here, so log-likelihood and
# information of coxph at given coefficients are maximised by general-purpose search, and the profile of rx by uniroot.
# Run with R 4.2.2, survival 3.5-3; printed digits are good to about 1e-7.
library(survival)
d<-ovarian; ctl<-coxph.control(iter.max=0)
pl<-function(b){ f<-suppressWarnings(coxph(Surv(futime,fustat)~age+rx+resid.ds,d,init=b,control=ctl)); f$loglik[2]+0.5*log(det(solve(f$var)))}
g<-function(b,h=1e-4) sapply(seq_along(b),function(j){u<-b;v<-b;u[j]<-u[j]+h;v[j]<-v[j]-h;(pl(u)-pl(v))/(2*h)})
o<-optim(c(0.1,0,0),function(b)-pl(b),method="BFGS",control=list(reltol=1e-15,parscale=c(.05,1,1),maxit=500))
o<-optim(o$par,function(b)-pl(b),method="Nelder-Mead",control=list(reltol=1e-16,parscale=c(.01,.1,.1),maxit=3000))
b<-o$par; for(i in 1:5){ H<-sapply(1:3,function(j){h<-c(1e-4,1e-3,1e-3)[j];u<-b;v<-b;u[j]<-u[j]+h;v[j]<-v[j]-h;(g(u)-g(v))/(2*h)}); b<-b-solve(H,g(b)) }
options(digits=12); print(b); print(pl(b)); print(pl(c(0,0,0)))
f<-coxph(Surv(futime,fustat)~age+rx+resid.ds,d,init=b,control=ctl); print(sqrt(diag(f$var)))
prof<-function(j,v){ o<-optim(b[-j],function(z){q<-numeric(3);q[j]<-v;q[-j]<-z;-pl(q)},method="BFGS",control=list(reltol=1e-14)); o<-optim(o$par,function(z){q<-numeric(3);q[j]<-v;q[-j]<-z;-pl(q)},method="Nelder-Mead",control=list(reltol=1e-15,maxit=2000)); -o$value}
j<-2; {t<-pl(b)-qchisq(.95,1)/2; lo<-uniroot(function(v)prof(j,v)-t,c(b[j]-6,b[j]),tol=1e-9)$root; hi<-uniroot(function(v)prof(j,v)-t,c(b[j],b[j]+6),tol=1e-9)$root; cat(j,lo,hi,2*(pl(b)-prof(j,0)),"\n")}
