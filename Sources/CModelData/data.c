#include "CModelData.h"
