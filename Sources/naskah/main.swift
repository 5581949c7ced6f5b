print("naskah")
