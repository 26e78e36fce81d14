#ifndef CMODELDATA_H
#define CMODELDATA_H
#endif
