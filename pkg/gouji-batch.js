/*! gouji 0.2.0 | MIT OR Apache-2.0 */
(()=>{var c=Object.defineProperty;var i=(e,r)=>{for(var o in r)c(e,o,{get:r[o],enumerable:!0})};var t={};i(t,{sheet:()=>p});var p="";document.currentScript.gouji={build:"eb950ca3d878",part:t};})();
