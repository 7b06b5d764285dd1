# What the build makes from data, .sql and .html files: one section a kind, each naming its tool.

# Data files the program carries (licences in data/README.md): data/** -> embedded/data.h
file(GLOB_RECURSE ONROLL_DATA CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/*)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/generated/embedded/data.S ${CMAKE_BINARY_DIR}/generated/embedded/data.cc
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/embed.py --name data --root ${CMAKE_SOURCE_DIR}/data
          --out ${CMAKE_BINARY_DIR}/generated/embedded
  DEPENDS ${ONROLL_DATA} ${CMAKE_SOURCE_DIR}/tools/embed.py VERBATIM)
set(ONROLL_GENERATED_base ${CMAKE_BINARY_DIR}/generated/embedded/data.S ${CMAKE_BINARY_DIR}/generated/embedded/data.cc)
